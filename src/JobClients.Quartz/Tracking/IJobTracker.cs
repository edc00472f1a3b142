namespace JobClients;

/// <summary>Has jobs followed by the nodes of a cluster, which go on when this program has ended.</summary>
public interface IJobTracker
{
    /// <summary>Has a job followed until it ends. To track a job twice is to track it once.</summary>
    /// <param name="reference">The job. Every node needs the connection that it names.</param>
    /// <param name="timeout">How long to follow it at most; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="metadata">
    /// What is given back with each outcome: at most 32 entries and 4000 characters in all. Null for none, and for what it was when
    /// tracking is resumed.
    /// </param>
    /// <param name="cancellationToken">Ends the call; the job may be tracked by then.</param>
    /// <returns>
    /// Whether this call began or resumed the tracking. It did not if the job is tracked already, nor if it has ended within the
    /// time for which ended jobs are kept.
    /// </returns>
    /// <exception cref="ArgumentException">The timeout is not positive, or there is too much metadata.</exception>
    /// <exception cref="System.Data.Common.DbException">The database failed.</exception>
    Task<bool> TrackAsync(
        JobReference reference, TimeSpan timeout, IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Forgets a job, but for when it may be polled again. Outcomes that are not delivered yet will be.
    /// </summary>
    /// <param name="reference">The job.</param>
    /// <param name="cancellationToken">Ends the call; the job may be forgotten by then.</param>
    /// <returns>Whether the job was known.</returns>
    /// <exception cref="System.Data.Common.DbException">The database failed.</exception>
    Task<bool> UntrackAsync(JobReference reference, CancellationToken cancellationToken = default);

    /// <summary>A tracked job, also for a while after its end; null if it is not known.</summary>
    /// <param name="reference">The job.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="System.Data.Common.DbException">The database failed.</exception>
    Task<TrackedJob?> GetAsync(JobReference reference, CancellationToken cancellationToken = default);

    /// <summary>Lists tracked jobs, page by page.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size of the page is not from 1 to 1000.</exception>
    /// <exception cref="System.Data.Common.DbException">The database failed.</exception>
    Task<TrackedJobPage> ListAsync(TrackedJobQuery query, CancellationToken cancellationToken = default);

    /// <summary>Lists outcomes in the order in which they came about, page by page.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size of the page is not from 1 to 1000.</exception>
    /// <exception cref="System.Data.Common.DbException">The database failed.</exception>
    Task<JobOutcomePage> ListOutcomesAsync(JobOutcomeQuery query, CancellationToken cancellationToken = default);

    /// <summary>Has an outcome delivered again that is parked.</summary>
    /// <param name="id">The outcome.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it was parked.</returns>
    /// <exception cref="System.Data.Common.DbException">The database failed.</exception>
    Task<bool> ResumeOutcomeAsync(Guid id, CancellationToken cancellationToken = default);
}
