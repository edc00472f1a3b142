namespace JobClients.Generator.Output;

/// <summary>How a folder differs from what it should hold, as relative paths.</summary>
internal sealed record OutputDifference(IReadOnlyList<string> Changed, IReadOnlyList<string> Missing, IReadOnlyList<string> Surplus)
{
    public bool IsEmpty => Count == 0;

    public int Count => Changed.Count + Missing.Count + Surplus.Count;

    /// <summary>The first few files, each with what is the matter.</summary>
    public string Summary
    {
        get
        {
            var all = Changed.Concat(Missing.Select(file => file + " is missing")).Concat(Surplus.Select(file => file + " is surplus"));
            return string.Join(", ", all.Take(3)) + (Count > 3 ? ", …" : string.Empty);
        }
    }
}
