namespace JobClients;

/// <summary>What an outcome tells.</summary>
public enum JobOutcomeKind
{
    /// <summary>The job has ended, as <see cref="JobOutcome.State"/> says. Nothing more comes, but for what was parked before and is resumed.</summary>
    Ended,

    /// <summary>The job waits for somebody, and will not move by itself. It is followed on.</summary>
    AwaitingInput,

    /// <summary>The job's state or status is another than before; see <see cref="ClusteredWatchingOptions.ReportsChanges"/>.</summary>
    Changed,

    /// <summary>The time that was given for the tracking is over. The job may go on, but is not followed.</summary>
    TimedOut,

    /// <summary>The job cannot be polled, as <see cref="JobOutcome.Reason"/> says, and is not followed until it is tracked again.</summary>
    Parked,
}
