using System.Text;

namespace JobClients;

/// <summary>The beginning of a body that could not be read, fit to be shown: one line, short, without secrets.</summary>
internal static class Excerpt
{
    /// <summary>In characters.</summary>
    private const int Longest = 500;

    /// <returns>The excerpt, or null if there is nothing to show.</returns>
    public static string? Of(ReadOnlySpan<byte> body)
    {
        // Room for what the redaction takes away, so that no half of a secret remains at the cut.
        var text = EncodingOf(body).GetString(body[..Math.Min(body.Length, 4 * Longest)]);
        var line = Redaction.Apply(OneLine(text));
        return line.Length switch
        {
            0 => null,
            <= Longest => line,
            _ => string.Concat(line.AsSpan(0, Longest), "…"),
        };
    }

    /// <summary>Tells UTF-16 by its byte order mark or, since most texts begin with ASCII, by its zeros; else it is UTF-8.</summary>
    private static Encoding EncodingOf(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !Redaction.IsUnfit(character))
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }
}
