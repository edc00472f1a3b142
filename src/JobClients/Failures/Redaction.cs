using System.Text.RegularExpressions;

namespace JobClients;

/// <summary>Takes out of a text what lets its reader in somewhere: credentials by their looks, and the queries of URLs.</summary>
internal static partial class Redaction
{
    private const int Timeout = 1000;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static string Apply(string text)
    {
        try
        {
            return Named().Replace(Scheme().Replace(Query().Replace(text, "${url}?…"), "${scheme} …"), "${name}…");
        }
        catch (RegexMatchTimeoutException)
        {
            return "…";
        }
    }

    [GeneratedRegex("""(?<url>\bhttps?:(\\?/){2}[^\s"'<>?]+)\?[^\s"'<>]+""", Options, Timeout)]
    private static partial Regex Query();

    [GeneratedRegex("""\b(?<scheme>bearer|basic)\s+[a-z0-9._~+/=-]{12,}""", Options, Timeout)]
    private static partial Regex Scheme();

    // A digit, since "session ID: expired" is a sentence.
    [GeneratedRegex(
        """(?<name>(token|session_?id|passw(or)?d|secret|api_?key|signature|authorization)["']?\s*[:=]\s*["']?)(?=[^\s"',;&<>]*[0-9])[^\s"',;&<>]{6,}""",
        Options,
        Timeout)]
    private static partial Regex Named();
}
