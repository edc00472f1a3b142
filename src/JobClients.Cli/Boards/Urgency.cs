namespace JobClients.Cli.Boards;

/// <summary>How soon somebody should look at a job, the most urgent first.</summary>
internal enum Urgency
{
    EndedBadly,

    /// <summary>It is no longer followed, though it has not ended.</summary>
    Lost,

    AwaitsInput,

    /// <summary>Among these, the one that is expected to end first comes first.</summary>
    Open,

    Done,
}
