using JobClients.Cli.Following;

namespace JobClients.Cli.Boards;

/// <summary>A job on a board.</summary>
internal sealed record BoardRow(JobReference Reference)
{
    public JobSnapshot? Snapshot { get; init; }

    /// <summary>What became of it, once it is no longer followed.</summary>
    public FollowedJob? Outcome { get; init; }

    public DateTimeOffset FirstSeen { get; init; }

    public ExpectedEnd? ExpectedEnd { get; init; }

    public Urgency Urgency => Outcome?.Failure is not null ? Urgency.Lost : Snapshot switch
    {
        null => Urgency.Open,
        { IsSuccess: true } => Urgency.Done,
        { IsTerminal: true } => Urgency.EndedBadly,
        { State: JobState.AwaitingInput } => Urgency.AwaitsInput,
        _ => Urgency.Open,
    };
}
