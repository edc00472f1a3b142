namespace JobClients;

/// <summary>The bounds of what callers give along, so that no row grows beyond them.</summary>
internal static class Metadata
{
    private const int MaxEntries = 32;
    private const int MaxLength = 4000;

    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static void Check(IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count > MaxEntries || metadata.Sum(entry => entry.Key.Length + entry.Value.Length) > MaxLength)
        {
            throw new ArgumentException($"There may be {MaxEntries} entries of metadata, of {MaxLength} characters in all.", nameof(metadata));
        }

        if (metadata.Any(entry => !KeptText.Is(entry.Key) || !KeptText.Is(entry.Value)))
        {
            throw new ArgumentException("Metadata may not contain the character U+0000, or half a character, which the database cannot keep.", nameof(metadata));
        }
    }
}
