namespace JobClients;

/// <summary>Where a job stands, in one vocabulary for every vendor and kind.</summary>
public enum JobState
{
    /// <summary>The vendor's status is not known here. It is not an end: a vendor may add a status at any time.</summary>
    Unknown = 0,

    /// <summary>Due to begin at a later time.</summary>
    Scheduled,

    /// <summary>Waiting for its turn.</summary>
    Queued,

    /// <summary>Waiting for the caller, for example for a file; it will not move by itself.</summary>
    AwaitingInput,

    /// <summary>At work.</summary>
    Running,

    /// <summary>About to be cancelled.</summary>
    Cancelling,

    /// <summary>Ended well. The only success.</summary>
    Succeeded,

    /// <summary>Ended, and some of the work failed.</summary>
    CompletedWithErrors,

    /// <summary>Ended without its result.</summary>
    Failed,

    /// <summary>Ended because somebody, or the server, cancelled it.</summary>
    Cancelled,

    /// <summary>Ended because the vendor gave it up for lack of time or activity.</summary>
    TimedOut,

    /// <summary>Ended without having begun, because its time went by.</summary>
    MissedSchedule,
}
