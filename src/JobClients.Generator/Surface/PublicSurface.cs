namespace JobClients.Generator.Surface;

/// <summary>What callers can see of a library: a sorted list with a line for each public type and member.</summary>
internal sealed class PublicSurface(IEnumerable<SurfaceLine> lines)
{
    public IReadOnlyList<SurfaceLine> Lines { get; } = [.. lines.Distinct().OrderBy(line => line.ToString(), StringComparer.Ordinal)];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static PublicSurface Parse(string text) =>
        new(text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SurfaceLine.Parse));

    public override string ToString() => string.Concat(Lines.Select(line => line + "\n"));
}
