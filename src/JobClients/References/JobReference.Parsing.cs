using System.Diagnostics.CodeAnalysis;

namespace JobClients;

public sealed partial class JobReference
{
    /// <summary>Reads a reference.</summary>
    /// <param name="text"><c>[connection:]vendor/kind/id[/id]</c>.</param>
    /// <exception cref="FormatException">The text is no reference; the message says why.</exception>
    public static JobReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fault = TryRead(text, out var reference);
        return reference ?? throw new FormatException($"'{Shorten(text)}' is no job reference: {fault}");
    }

    /// <summary>Reads a reference, if the text is one.</summary>
    /// <param name="text"><c>[connection:]vendor/kind/id[/id]</c>.</param>
    /// <param name="reference">The reference, or null.</param>
    /// <returns>Whether the text is a reference.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out JobReference? reference)
    {
        reference = null;
        return text is not null && TryRead(text, out reference) is null;
    }

    static JobReference IParsable<JobReference>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<JobReference>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out JobReference result) => TryParse(s, out result);

    private static string? TryRead(string text, out JobReference? reference)
    {
        reference = null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var connection = colon < 0 ? null : text[..colon];
        var parts = text[(colon + 1)..].Split('/');
        if (parts.Length is < 3 or > 4)
        {
            return "it has to be [connection:]vendor/kind/id or [connection:]vendor/kind/id/id.";
        }

        var ids = parts.AsSpan(2).ToArray();
        var fault = JobReferenceSyntax.FindFault(connection, parts[0], parts[1], ids);
        reference = fault is null ? new(connection, parts[0], parts[1], ids) : null;
        return fault;
    }

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
