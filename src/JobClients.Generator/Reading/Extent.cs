namespace JobClients.Generator.Reading;

/// <summary>How deep a schema is composed, and of how many parts in all.</summary>
internal sealed record Extent(int Depth, long Parts)
{
    public static Extent One { get; } = new(1, 1);

    public Extent With(Extent part) => new(Math.Max(Depth, part.Depth == int.MaxValue ? part.Depth : part.Depth + 1), Parts + part.Parts);
}
