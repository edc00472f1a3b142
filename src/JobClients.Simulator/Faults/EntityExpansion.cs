using System.Globalization;
using System.Text;

namespace JobClients.Simulator.Faults;

/// <summary>The attack that is known as billion laughs.</summary>
internal static class EntityExpansion
{
    public static string Into(string text, int levels)
    {
        var document = text.StartsWith('<') ? text : "<job></job>";
        var root = document.StartsWith("<?", StringComparison.Ordinal) ? document.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        var name = document[(root + 1)..document.IndexOfAny(['>', ' ', '/'], root)];
        return document
            .Insert(document.IndexOf('>', root) + 1, $"&e{levels - 1};")
            .Insert(root, $"<!DOCTYPE {name} [{Declarations(levels)}]>");
    }

    private static StringBuilder Declarations(int levels)
    {
        var text = new StringBuilder("""<!ENTITY e0 "laugh">""");
        foreach (var level in Enumerable.Range(1, levels - 1))
        {
            var ten = new StringBuilder().Insert(0, $"&e{level - 1};", 10);
            text.Append(CultureInfo.InvariantCulture, $"<!ENTITY e{level} \"{ten}\">");
        }

        return text;
    }
}
