namespace JobClients;

/// <summary>A media type, such as <c>application/problem+json</c>, without its parameters.</summary>
internal readonly ref struct MediaType(ReadOnlySpan<char> name)
{
    private readonly ReadOnlySpan<char> _name = name.Trim();

    public bool IsMissing => _name.IsEmpty;

    /// <summary>Whether the type promises nothing: it is missing, plain text, or just bytes.</summary>
    public bool IsUnspecific => _name.IsEmpty || Is("text/plain") || Is("application/octet-stream");

    public static MediaType OfContentType(ReadOnlySpan<char> contentType) =>
        new(contentType.IndexOf(';') is var end and >= 0 ? contentType[..end] : contentType);

    /// <summary>
    /// Whether what reads the other type reads this one: it is the same, or the same under <c>text/</c>, or has it for
    /// its structured suffix (RFC 6839).
    /// </summary>
    public bool IsReadAs(ReadOnlySpan<char> registered)
    {
        var format = registered[(registered.IndexOf('/') + 1)..];
        return Is(registered)
            || (_name.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && _name[5..].Equals(format, StringComparison.OrdinalIgnoreCase))
            || (_name.EndsWith(format, StringComparison.OrdinalIgnoreCase) && _name[..^format.Length].EndsWith('+'));
    }

    public override string ToString() => _name.IsEmpty ? "of no stated type" : _name.ToString();

    private bool Is(ReadOnlySpan<char> other) => _name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
