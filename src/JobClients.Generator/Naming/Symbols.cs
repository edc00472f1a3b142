using System.Text;

namespace JobClients.Generator.Naming;

/// <summary>Makes an identifier of any text of a document.</summary>
internal static class Symbols
{
    private const string Separators = "\"!#$%&'()*,./:;<=>?@[]\\^`’{}|~-";

    private static readonly string[] s_digits =
        ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    private static readonly (string Symbol, string Word)[] s_words =
    [
        ("!", "Exclamation"), ("\"", "DoubleQuote"), ("#", "Pound"), ("$", "Dollar"), ("%", "Percent"),
        ("&", "Ampersand"), ("'", "Apostrophe"), ("(", "LeftParenthesis"), (")", "RightParenthesis"),
        ("*", "Asterisk"), ("+", "Plus"), (",", "Comma"), ("-", "Hyphen"), ("_", "Underscore"), (".", "Period"),
        ("/", "Slash"), ("\\", "BackSlash"), (":", "Colon"), (";", "SemiColon"), ("<", "LessThan"), ("=", "Equal"),
        (">", "GreaterThan"), ("?", "QuestionMark"), ("~", "Tilde"), ("@", "At"),
    ];

    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var symbol = TrimSigns(SpellLeadingDigits(DropSeparators(SpellSigns(text).TrimStart('_'))));
        return symbol.Length > 0 ? symbol : SpellSymbols(text);
    }

    private static string SpellSigns(string text) =>
        (text[0] == '-' ? "minus_" + text[1..] : text).Replace("+", "_plus_", StringComparison.Ordinal);

    private static string DropSeparators(string text)
    {
        var kept = new StringBuilder(text.Length);
        var startsWord = false;
        foreach (var character in text)
        {
            if (IsSeparator(character))
            {
                startsWord = true;
                continue;
            }

            kept.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return kept.ToString();
    }

    private static bool IsSeparator(char character) =>
        Separators.Contains(character, StringComparison.Ordinal) || char.IsWhiteSpace(character);

    private static string SpellLeadingDigits(string text)
    {
        var count = text.Length - text.AsSpan().TrimStart("0123456789").Length;
        return string.Concat(text.Take(count).Select(digit => s_digits[digit - '0'])) + text[count..];
    }

    private static string TrimSigns(string text)
    {
        text = text.EndsWith("minus_", StringComparison.Ordinal) ? text[..^1] : text;
        text = text.StartsWith("_plus", StringComparison.Ordinal) ? text[1..] : text;
        return text.EndsWith("plus_", StringComparison.Ordinal) ? text[..^1] : text;
    }

    private static string SpellSymbols(string text) =>
        s_words.Aggregate(text, (spelled, word) =>
            text.Contains(word.Symbol, StringComparison.Ordinal)
                ? spelled.Replace(word.Symbol, word.Word, StringComparison.Ordinal)
                : spelled);
}
