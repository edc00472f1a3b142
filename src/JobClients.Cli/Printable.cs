using System.Globalization;
using System.Text;

namespace JobClients.Cli;

/// <summary>Text of a vendor or a user, made safe to print: it stays on its line, and no terminal obeys it.</summary>
internal static class Printable
{
    public static string Of(string text) =>
        text.Any(IsUnprintable)
            ? new StringBuilder().AppendJoin(null, text.Select(c => IsUnprintable(c) ? ' ' : c)).ToString()
            : text;

    private static bool IsUnprintable(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
