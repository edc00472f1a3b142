using System.Buffers;
using System.Text;

namespace JobClients;

/// <summary>What may stand for a path parameter: one that does not move the request to another path.</summary>
/// <remarks>
/// Escaping does not help: <see cref="Uri"/> folds <c>..</c> in whatever way it is written, and an empty segment makes
/// another path. Of a value with slashes, each piece is judged, since servers differ in what they make of them.
/// </remarks>
internal static class PathValue
{
    /// <exception cref="ArgumentException">A text, or one of a list of texts, is no value of a path.</exception>
    public static void Require(string name, object? value)
    {
        if (value is string text)
        {
            Require(name, text);
        }
        else if (value is IEnumerable<string> texts)
        {
            foreach (var item in texts)
            {
                Require(name, item);
            }
        }
    }

    private static void Require(string name, string? value)
    {
        if (string.IsNullOrEmpty(value) || value.AsSpan().ContainsAnyInRange('\0', '\x1F') || value.AsSpan().ContainsAnyInRange('\x7F', '\x9F'))
        {
            throw new ArgumentException($"The path parameter '{name}' has to have a value without control characters.", nameof(value));
        }

        if (value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !IsWellFormed(value))
        {
            throw new ArgumentException($"The path parameter '{name}' has half of a character, which cannot be sent.", nameof(value));
        }

        // The usual id has nothing of either and is done with here.
        if (value.AsSpan().ContainsAny('.', '%') && HasDotSegment(value))
        {
            throw new ArgumentException($"The path parameter '{name}' would change the path: it has a segment of dots.", nameof(value));
        }
    }

    private static bool IsWellFormed(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(value, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            value = value[length..];
        }

        return true;
    }

    private static bool HasDotSegment(string value) =>
        Uri.UnescapeDataString(value).Split('/', '\\').Any(segment => segment is "." or "..");
}
