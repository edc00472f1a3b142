namespace JobClients;

/// <summary>What may stand for a path parameter: one that does not move the request to another path.</summary>
/// <remarks>
/// Escaping does not help: <see cref="Uri"/> folds <c>..</c> in whatever way it is written, and an empty segment makes
/// another path. Of a value with slashes, each piece is judged, since servers differ in what they make of them.
/// </remarks>
internal static class PathValue
{
    /// <exception cref="ArgumentException">The value is empty, has control characters, or is or has a segment of one or two dots.</exception>
    public static void Require(string name, string value)
    {
        if (value.Length == 0 || value.AsSpan().ContainsAnyInRange('\0', '\x1F') || value.Contains('\x7F', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The path parameter '{name}' has to have a value without control characters.", nameof(value));
        }

        // The usual id has nothing of either and is done with here.
        if (value.AsSpan().ContainsAny('.', '%') && HasDotSegment(value))
        {
            throw new ArgumentException($"The path parameter '{name}' would change the path: it has a segment of dots.", nameof(value));
        }
    }

    private static bool HasDotSegment(string value) =>
        Uri.UnescapeDataString(value).Split('/', '\\').Any(segment => segment is "." or "..");
}
