using System.Buffers;

namespace JobClients;

internal static class JobReferenceSyntax
{
    private const int MaxIdLength = 128;

    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly SearchValues<char> s_idCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-");

    /// <summary>What is wrong with the parts of a reference, or null when nothing is.</summary>
    public static string? FindFault(string? connection, string vendor, string kind, ReadOnlySpan<string> ids)
    {
        if (connection is not null && !IsName(connection))
        {
            return "the connection has to be [a-z0-9][a-z0-9-]*.";
        }

        if (!IsName(vendor) || !IsName(kind))
        {
            return "vendor and kind have to be [a-z0-9][a-z0-9-]*.";
        }

        return ids.Length is 1 or 2 ? FindFault(ids) : "there have to be one or two ids.";
    }

    /// <summary>Whether a text may name a connection, a vendor or a kind.</summary>
    public static bool IsName(string? text) =>
        !string.IsNullOrEmpty(text) && text[0] != '-' && !text.AsSpan().ContainsAnyExcept(s_nameCharacters);

    private static string? FindFault(ReadOnlySpan<string> ids)
    {
        foreach (var id in ids)
        {
            if (!IsId(id))
            {
                return "an id has to be 1 to 128 of [A-Za-z0-9._~-], and neither '.' nor '..'.";
            }
        }

        return null;
    }

    private static bool IsId(string? text) =>
        text is { Length: >= 1 and <= MaxIdLength } and not "." and not ".." && !text.AsSpan().ContainsAnyExcept(s_idCharacters);
}
