using System.Buffers;

namespace JobClients;

/// <summary>What may be sent as the value of a header: printable ASCII, so that no value can end its line.</summary>
internal static class HeaderValue
{
    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\t']);

    public static bool IsAllowed(ReadOnlySpan<char> value) => !value.ContainsAnyExcept(s_allowed);

    /// <exception cref="ArgumentException">The value cannot be sent. The message does not repeat it: it may be a secret.</exception>
    public static void Require(string name, string value)
    {
        if (!IsAllowed(value))
        {
            throw new ArgumentException($"The value of the header '{name}' has to be printable ASCII.", nameof(value));
        }
    }
}
