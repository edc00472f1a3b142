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
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, 4 * Longest)]);
        var line = Redaction.Apply(OneLine(text));
        return line.Length switch
        {
            0 => null,
            <= Longest => line,
            _ => string.Concat(line.AsSpan(0, Longest), "…"),
        };
    }

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
