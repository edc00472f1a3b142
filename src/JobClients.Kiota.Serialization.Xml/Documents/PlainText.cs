using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Text in UTF-8 as long as nothing in it needs the whole of XML.</summary>
internal static class PlainText
{
    private static readonly SearchValues<byte> s_controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(value => (byte)value).Except("\t\n"u8.ToArray())]);

    private static readonly (string Reference, char Character)[] s_references =
        [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&apos;", '\'')];

    /// <summary>Reads text that is not the end of the document and has no markup in it.</summary>
    /// <returns>Whether all is well; if not, nobody has said that it is wrong.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (utf8.ContainsAny(s_controls) || utf8.IndexOf("]]>"u8) >= 0 || !IsCharacters(utf8))
        {
            return false;
        }

        text = Encoding.UTF8.GetString(utf8);
        return !text.Contains('&') || TryResolve(ref text);
    }

    private static bool IsCharacters(ReadOnlySpan<byte> utf8) =>
        Ascii.IsValid(utf8) || (Utf8.IsValid(utf8) && utf8.IndexOf("\uFFFE"u8) < 0 && utf8.IndexOf("\uFFFF"u8) < 0);

    /// <summary>Resolves the references that XML itself defines, each once.</summary>
    private static bool TryResolve(ref string text)
    {
        var resolved = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf('&') is var start and >= 0)
        {
            resolved.Append(rest[..start]);
            rest = rest[start..];
            if (!TryTake(ref rest, out var character))
            {
                return false;
            }

            resolved.Append(character);
        }

        text = resolved.Append(rest).ToString();
        return true;
    }

    private static bool TryTake(ref ReadOnlySpan<char> rest, out char character)
    {
        foreach (var known in s_references)
        {
            if (rest.StartsWith(known.Reference, StringComparison.Ordinal))
            {
                rest = rest[known.Reference.Length..];
                character = known.Character;
                return true;
            }
        }

        character = default;
        return false;
    }
}
