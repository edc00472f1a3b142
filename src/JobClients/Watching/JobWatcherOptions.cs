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
    /// <value>The default begins at 1 second and grows by half from poll to poll up to 30 seconds.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public PollSchedule Schedule
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = PollSchedule.Exponential(TimeSpan.FromSeconds(1), 1.5, TimeSpan.FromSeconds(30));

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
