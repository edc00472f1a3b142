namespace JobClients.Cli.Progress;

/// <summary>How wide the columns beside a bar are, on a terminal that may get another width at any time.</summary>
internal sealed class BarLayout(Func<int> width)
{
    private const int Narrow = 72;
    private const int Percent = 5;

    /// <summary>Between the columns, and the last column, in which a terminal wraps.</summary>
    private const int Gaps = 5;

    private bool IsNarrow => width() < Narrow;

    public int Bar => IsNarrow ? 4 : 16;

    public int State => IsNarrow ? 14 : 26;

    /// <summary>What the others leave of a line.</summary>
    public int Reference => Math.Clamp(width() - Bar - State - Percent - Gaps, 8, 120);
}
