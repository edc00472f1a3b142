using Microsoft.Extensions.Logging;

namespace JobClients;

/// <summary>How a <see cref="JobWatcher"/> works.</summary>
public sealed class JobWatcherOptions
{
    /// <summary>Where time comes from.</summary>
    /// <value>The default is <see cref="System.TimeProvider.System"/>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>When to poll next.</summary>
    /// <value>The default is <see cref="PollSchedule.Adaptive"/>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public PollSchedule Schedule
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = PollSchedule.Adaptive();

    /// <summary>
    /// How much delay in hearing of an end one poll is worth: the more, the fewer polls. The schedule weighs both; see
    /// <see cref="PollContext.PollCost"/>.
    /// </summary>
    /// <value>
    /// The default is 1 second: with nothing known, a job that ends after a minute takes 7 polls or so, and its end is seen
    /// some 7 seconds later.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or longer than a day.</exception>
    public TimeSpan PollCost
    {
        get;
        set => field = value > TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "More than nothing, at most a day.");
    } = TimeSpan.FromSeconds(1);

    /// <summary>How many polls may be under way at a time.</summary>
    /// <value>The default is 32, which is less than the 40 requests that the stricter of the vendors allows a tenant.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxConcurrentPolls
    {
        get;
        set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1.");
    } = 32;

    /// <summary>What is known of how long jobs run, and what the ends of jobs are added to.</summary>
    /// <value>The default, null, is a history of the watcher's own.</value>
    public RunTimeHistory? History { get; set; }

    /// <summary>Where messages about jobs, polls and logins go.</summary>
    /// <value>The default, null, is nowhere.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// After how many failed polls in a row a watched job is given up, if none has succeeded before. Only
    /// <see cref="JobClientErrorKind.Temporary"/> and <see cref="JobClientErrorKind.Protocol"/> are counted: to be
    /// limited is no failure, and the other kinds end a wait at once.
    /// </summary>
    /// <value>The default is 3.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxInitialFailures
    {
        get;
        set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1.");
    } = 3;

    /// <summary>After how many failed polls in a row a watched job is given up, once a poll has succeeded.</summary>
    /// <value>The default is 10.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxConsecutiveFailures
    {
        get;
        set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1.");
    } = 10;
}
