namespace JobClients;

/// <summary>How the tracking of a job stands, whatever the job's own state.</summary>
public enum TrackingStatus
{
    /// <summary>It is polled.</summary>
    Active,

    /// <summary>The job has ended, well or not.</summary>
    Ended,

    /// <summary>The time that was given for it is over. The job may go on.</summary>
    TimedOut,

    /// <summary>
    /// It cannot be polled, for the reason that <see cref="TrackedJob.Reason"/> gives. To track it again resumes it.
    /// </summary>
    Parked,
}
