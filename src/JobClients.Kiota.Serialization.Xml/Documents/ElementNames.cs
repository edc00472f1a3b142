using System.Text;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Names of elements as strings, most of which were made for an earlier document.</summary>
/// <remarks>
/// A name has one place to be, and takes it from whichever was there: so the memory is bounded whatever names a stranger
/// sends, and several threads may look names up at once, since each place holds a whole string or another.
/// </remarks>
internal sealed class ElementNames
{
    private const int Places = 256;

    /// <summary>Longer names are not kept. In characters.</summary>
    private const int Longest = 64;

    private readonly string?[] _names = new string?[Places];

    /// <summary>Gets the string of a name in ASCII.</summary>
    public string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
        {
            return Encoding.ASCII.GetString(name);
        }

        ref var place = ref _names[Hash(name) % Places];
        return place is { } known && Ascii.Equals(name, known) ? known : place = Encoding.ASCII.GetString(name);
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash ^ (hash >> 16);
    }
}
