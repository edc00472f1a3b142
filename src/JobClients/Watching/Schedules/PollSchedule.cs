using System.Security.Cryptography;

namespace JobClients;

/// <summary>Decides how long to wait between two polls of a job.</summary>
/// <remarks>
/// One schedule serves all jobs of a watcher, from any thread, and is asked under the watcher's lock: it has to answer
/// at once and must neither block nor call back. What it throws ends the waits of the job.
/// A schedule proposes. The least interval of the job's kind, the server's hints and the deadlines of the waits
/// come on top of it.
/// </remarks>
public abstract class PollSchedule
{
    /// <summary>The wait from the end of a poll to the start of the next; negative counts as zero.</summary>
    /// <param name="context">What is known of the job.</param>
    public abstract TimeSpan NextGap(PollContext context);

    /// <summary>
    /// Polls where the delay that a poll saves is worth what it costs (<see cref="PollContext.PollCost"/>), by all that
    /// is known of when the job may end.
    /// </summary>
    /// <remarks>
    /// With nothing known the wait grows with the root of the job's age. Progress or an expected end that the job reports
    /// draws polls to where they say that it ends, as far as they prove true. Where past run times of jobs of the same
    /// kind are known (<see cref="JobWatcherOptions.History"/>), their distribution decides. After a failed poll the wait
    /// is 2 seconds, doubled up to a minute. Waits are spread by 5 % either way, never below what the kind, or a server,
    /// asks for.
    /// </remarks>
    /// <param name="seed">Decides the spread: the same calls give the same waits. Null for another one each time.</param>
    public static PollSchedule Adaptive(int? seed = null) => new AdaptiveSchedule(seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>The same wait every time.</summary>
    /// <param name="interval">The wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">The wait is not positive.</exception>
    public static PollSchedule Fixed(TimeSpan interval) => Exponential(interval, factor: 1, interval);

    /// <summary>A wait that grows by a factor from poll to poll, up to a longest one.</summary>
    /// <param name="first">The wait after the first poll.</param>
    /// <param name="factor">What each wait is multiplied by to give the next; at least 1.</param>
    /// <param name="longest">The longest wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A wait is not positive, the factor is below 1, or the longest wait is shorter than the first.
    /// </exception>
    public static PollSchedule Exponential(TimeSpan first, double factor, TimeSpan longest) =>
        new ExponentialSchedule(first, factor, longest);
}
