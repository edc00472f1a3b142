using System.Runtime.InteropServices;

namespace JobClients.Generator.Naming;

/// <summary>How often names are spelled in which case.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, int> _withCase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _withoutCase = new(StringComparer.OrdinalIgnoreCase);

    public Spellings(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Count(name, 1);
        }
    }

    /// <summary>Whether a name is there in any spelling but one.</summary>
    public bool HasOther(string name, string than) =>
        _withoutCase.GetValueOrDefault(name) > (name.Equals(than, StringComparison.OrdinalIgnoreCase) ? _withCase.GetValueOrDefault(than) : 0);

    public void Replace(string name, string newName)
    {
        Count(name, -1);
        Count(newName, 1);
    }

    private void Count(string name, int difference)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_withCase, name, out _) += difference;
        CollectionsMarshal.GetValueRefOrAddDefault(_withoutCase, name, out _) += difference;
    }
}
