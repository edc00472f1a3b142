namespace JobClients;

/// <summary>Moments by a watcher's clock, as time since the watcher was made.</summary>
internal static class Moment
{
    /// <summary>A moment that never comes.</summary>
    public static readonly TimeSpan Never = TimeSpan.MaxValue;

    /// <summary>A moment later by a wait, which is <see cref="Never"/> if the wait is too long to be added.</summary>
    public static TimeSpan After(TimeSpan moment, TimeSpan wait) =>
        wait <= TimeSpan.Zero ? moment : wait > Never - moment ? Never : moment + wait;

    public static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;

    public static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
