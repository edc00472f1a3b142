using JobClients.Cli.Arguments;

namespace JobClients.Cli.Progress;

/// <summary>What a command wants to be shown.</summary>
/// <param name="Mode">What the user asked for.</param>
/// <param name="Jobs">How many jobs there are.</param>
internal sealed record DisplayRequest(ProgressMode Mode, int Jobs)
{
    public bool HasColor { get; init; }

    /// <summary>Whether jobs are watched like a board, and not waited for.</summary>
    public bool IsBoard { get; init; }

    /// <summary>Whether results are written while the display stands.</summary>
    public bool OutputOnTheWay { get; init; }

    /// <summary>How long jobs ran before, or null.</summary>
    public RunTimeHistory? History { get; init; }
}
