using System.Text;

namespace JobClients;

/// <summary>Texts that the database can keep: without U+0000, and without half a character, at the end or elsewhere.</summary>
internal static class KeptText
{
    /// <summary>What others write is cut off after this many characters.</summary>
    private const int MaxLength = 2000;

    /// <summary>The beginning of a text, as it can be kept.</summary>
    public static string? Of(string? text) => text is null ? null : Of(text, MaxLength);

    /// <summary>Whether a text can be kept as it is, however long.</summary>
    public static bool Is(string text) => Of(text, int.MaxValue) == text;

    private static string Of(string text, int maxLength)
    {
        var kept = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var character in text.EnumerateRunes())
        {
            if (kept.Length + character.Utf16SequenceLength > maxLength)
            {
                break;
            }

            kept.Append(character.Value == 0 ? Rune.ReplacementChar : character);
        }

        return kept.ToString();
    }
}
