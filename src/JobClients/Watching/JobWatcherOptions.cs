using Microsoft.Extensions.Logging;

namespace JobClients;

/// <summary>How a <see cref="JobWatcher"/> works.</summary>
public sealed class JobWatcherOptions
{
    private static readonly TimeSpan s_highestCost = TimeSpan.FromDays(1);

    /// <summary>Where time comes from.</summary>
    /// <value>The default is <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>When to poll next.</summary>
    /// <value>The default is <see cref="PollSchedule.Adaptive"/>.</value>
    public PollSchedule Schedule { get; set; } = PollSchedule.Adaptive();

    /// <summary>
    /// How much delay in hearing of an end one poll is worth, at most a day: the more, the fewer polls. The schedule weighs
    /// both; see <see cref="PollContext.PollCost"/>.
    /// </summary>
    /// <value>
    /// The default is 1 second: with nothing known, a job that ends after a minute takes 7 polls or so, and its end is seen
    /// some 7 seconds later.
    /// </value>
    public TimeSpan PollCost { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many polls may be under way at a time, at least 1.</summary>
    /// <value>The default is 32, which is less than the 40 requests that the stricter of the vendors allows a tenant.</value>
    public int MaxConcurrentPolls { get; set; } = 32;

    /// <summary>What is known of how long jobs run, and what the ends of jobs are added to.</summary>
    /// <value>The default, null, is a history of the watcher's own.</value>
    public RunTimeHistory? History { get; set; }

    /// <summary>Where messages about jobs, polls and logins go.</summary>
    /// <value>The default, null, is nowhere.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// After how many failed polls in a row, at least 1, a watched job is given up, if none has succeeded before. Only
    /// <see cref="JobClientErrorKind.Temporary"/> and <see cref="JobClientErrorKind.Protocol"/> are counted: to be
    /// limited is no failure, and the other kinds end a wait at once.
    /// </summary>
    /// <value>The default is 3.</value>
    public int MaxInitialFailures { get; set; } = 3;

    /// <summary>After how many failed polls in a row, at least 1, a watched job is given up, once a poll has succeeded.</summary>
    /// <value>The default is 10.</value>
    public int MaxConsecutiveFailures { get; set; } = 10;

    /// <summary>What is wrong with the options, one sentence for each fault; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate() => [.. FindFaults()];

    private IEnumerable<string> FindFaults()
    {
        if (TimeProvider is null)
        {
            yield return $"{nameof(TimeProvider)} has to be given.";
        }

        if (Schedule is null)
        {
            yield return $"{nameof(Schedule)} has to be given.";
        }

        if (PollCost <= TimeSpan.Zero || PollCost > s_highestCost)
        {
            yield return $"{nameof(PollCost)} has to be positive, and at most a day.";
        }

        if (MaxConcurrentPolls < 1)
        {
            yield return $"{nameof(MaxConcurrentPolls)} has to be at least 1.";
        }

        if (MaxInitialFailures < 1)
        {
            yield return $"{nameof(MaxInitialFailures)} has to be at least 1.";
        }

        if (MaxConsecutiveFailures < 1)
        {
            yield return $"{nameof(MaxConsecutiveFailures)} has to be at least 1.";
        }
    }
}
