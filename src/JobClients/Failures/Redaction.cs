using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace JobClients;

/// <summary>Takes out of a text what lets its reader in somewhere: credentials by their looks, and the queries of URLs.</summary>
/// <remarks>
/// The texts are a stranger's and the effort has to grow no faster than they do, so the expressions never backtrack.
/// </remarks>
internal static class Redaction
{
    /// <summary>What is shown of a vendor's text, in characters.</summary>
    private const int Longest = 2000;

    /// <summary>A shorter value is none of a credential.</summary>
    private const int ShortestValue = 6;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private static readonly Regex s_query = new("""(?<url>\bhttps?:(//|\\/\\/)[^\s"'<>?]+)\?[^\s"'<>]+""", Options);

    private static readonly Regex s_user = new("""\b(?<scheme>[a-z][a-z0-9+.-]{1,20}:(//|\\/\\/))[^\s/"'<>@]+@""", Options);

    private static readonly Regex s_scheme = new("""\b(?<scheme>bearer|basic)\s+[a-z0-9._~+/=-]{12,}""", Options);

    /// <summary>What of a Basic credential the scheme does not already take for one by its length.</summary>
    private static readonly Regex s_basic = new("""\b(?<scheme>basic)\s+(?<value>[a-z0-9+/]{2,12}=*)""", Options);

    /// <summary>A JSON web token, signed or encrypted, whatever stands before it; its first part is an object in base64.</summary>
    private static readonly Regex s_jwt = new("""eyJ[a-z0-9_-]{6,}(\.[a-z0-9_-]*){1,4}""", Options);

    private static readonly Regex s_name = new(
        """((token|session_?id|passw(or)?d|(\b|%[0-9a-f]{2})(pwd|sig)|secret|api_?key|access_?key(_?id)?|credential|signature)[\\"']*\s*(:|=|%3d)|authorization[\\"']*\s*[:=](\s*[\\"']*[a-z-]+\s)?)\s*[\\"']*""",
        Options);

    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \t\r\n\v\f\u0085\u00A0\"',;&<>");

    public static string Apply(string text)
    {
        var withoutUrls = s_user.Replace(s_query.Replace(text, "${url}?…"), "${scheme}…@");
        var withoutTokens = s_jwt.Replace(s_scheme.Replace(withoutUrls, "${scheme} …"), "…");
        return BlotNamed(s_basic.Replace(withoutTokens, BlotBasic));
    }

    /// <summary>Makes a text of the vendor fit to be shown: short, without secrets, and on one line.</summary>
    public static string Show(string text)
    {
        var cut = text.Length <= Longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest), "…");
        return Apply(cut.Any(IsUnfit) ? string.Create(cut.Length, cut, Clean) : cut);
    }

    /// <summary>Whether a character does more to a log or a terminal than to be seen.</summary>
    public static bool IsUnfit(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static void Clean(Span<char> clean, string text)
    {
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = IsUnfit(text[i]) ? ' ' : text[i];
        }
    }

    /// <summary>Blots out what is a name and a password, however short, since "basic auth" are words.</summary>
    private static string BlotBasic(Match match)
    {
        var value = match.Groups["value"].Value.TrimEnd('=');
        Span<byte> pair = stackalloc byte[value.Length];
        var isPair = Convert.TryFromBase64String(value.PadRight((value.Length + 3) / 4 * 4, '='), pair, out var length) && pair[..length].Contains((byte)':');
        return isPair ? $"{match.Groups["scheme"].Value} …" : match.Value;
    }

    /// <summary>
    /// Blots out the values that follow telling names and have a digit, since "session ID: expired" is a sentence, or
    /// that are assigned, as in "pwd=secret".
    /// </summary>
    private static string BlotNamed(string text)
    {
        StringBuilder? blotted = null;
        var (copied, plainUntil) = (0, 0);
        foreach (var name in s_name.EnumerateMatches(text))
        {
            var start = name.Index + name.Length;
            if (start < plainUntil)
            {
                continue;
            }

            var value = ValueAt(text, start);
            if (IsSecret(value, isAssigned: IsAssignment(text.AsSpan(name.Index, name.Length))))
            {
                (blotted ??= new()).Append(text, copied, start - copied).Append('…');
                copied = start + value.Length;
            }

            // Also when it stays: no part of it has a digit or is assigned then, or it is too short.
            plainUntil = start + value.Length;
        }

        return blotted?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    private static bool IsAssignment(ReadOnlySpan<char> name) => name.Contains('=') || name.EndsWith("%3d", StringComparison.OrdinalIgnoreCase);

    private static bool IsSecret(ReadOnlySpan<char> value, bool isAssigned) => isAssigned
        ? !value.IsEmpty && !value.SequenceEqual("…")
        : value.Length >= ShortestValue && value.ContainsAnyInRange('0', '9');

    private static ReadOnlySpan<char> ValueAt(ReadOnlySpan<char> text, int start) =>
        text[start..].IndexOfAny(s_ends) is var end and >= 0 ? text.Slice(start, end) : text[start..];
}
