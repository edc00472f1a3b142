using System.Globalization;

namespace JobClients.Generator.Schemas;

/// <summary>What the keys of responses mean.</summary>
internal static class StatusCodes
{
    public const string Default = "default";
    public const string ClientErrors = "4XX";
    public const string ServerErrors = "5XX";

    private static readonly HashSet<string> s_redirects = new(StringComparer.Ordinal) { "301", "302", "303", "307" };

    private static readonly HashSet<string> s_withoutContent = new(StringComparer.Ordinal) { "201", "202", "204", "205", "304" };

    /// <summary>Whether the key stands for failures, <c>default</c> included.</summary>
    public static bool IsError(string status) =>
        IsErrorCode(status) || status.Equals(Default, StringComparison.OrdinalIgnoreCase);

    public static bool IsErrorCode(string status) =>
        status.ToUpperInvariant() is ClientErrors or ServerErrors
        || (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 400 and < 999);

    public static bool IsRedirect(string status) => s_redirects.Contains(status);

    public static bool IsWithoutContent(string status) => s_withoutContent.Contains(status) || IsRedirect(status);
}
