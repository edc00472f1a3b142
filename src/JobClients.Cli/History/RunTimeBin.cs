namespace JobClients.Cli.History;

/// <summary>How many jobs ran about so long.</summary>
/// <param name="From">From how many seconds.</param>
/// <param name="To">To how many seconds.</param>
/// <param name="Count">How many jobs.</param>
internal sealed record RunTimeBin(double From, double To, int Count)
{
    public const int Bins = 10;

    private const string Heights = " ▁▂▃▄▅▆▇█";

    /// <summary>Divides run times into bins each of which is longer than the one before by the same factor.</summary>
    /// <param name="sorted">The run times in seconds, the shortest first; at least one, none of them zero.</param>
    public static IReadOnlyList<RunTimeBin> Divide(double[] sorted)
    {
        var (shortest, longest) = (sorted[0], sorted[^1]);
        if (longest <= shortest)
        {
            return [new(shortest, longest, sorted.Length)];
        }

        var bins = new int[Bins];
        foreach (var run in sorted)
        {
            bins[Math.Clamp((int)(Bins * Math.Log(run / shortest) / Math.Log(longest / shortest)), 0, Bins - 1)]++;
        }

        return [.. bins.Select((count, bin) => new RunTimeBin(Edge(bin), Edge(bin + 1), count))];

        double Edge(int bin) => Math.Round(shortest * Math.Pow(longest / shortest, (double)bin / Bins), 3);
    }

    /// <summary>The bins as bars of text. Whatever is there is seen.</summary>
    public static string Draw(IReadOnlyList<RunTimeBin> bins)
    {
        var most = bins.Max(bin => bin.Count);
        return string.Concat(bins.Select(bin => Heights[(int)Math.Ceiling((double)bin.Count / most * (Heights.Length - 1))]));
    }
}
