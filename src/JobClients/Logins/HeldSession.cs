namespace JobClients;

/// <summary>A session and what has become of it. Used under its keeper's lock only.</summary>
/// <param name="session">The session.</param>
/// <param name="since">When it was given.</param>
/// <param name="isReplacement">Whether it takes the place of one that was refused.</param>
internal sealed class HeldSession(JobSession session, TimeSpan since, bool isReplacement)
{
    /// <summary>How long before its end a session is renewed; a shorter one, at half of its time.</summary>
    private static readonly TimeSpan s_early = TimeSpan.FromMinutes(5);

    /// <summary>A replacement that is refused younger than this, and has never been accepted, was no good from the start.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    public JobSession Session => session;

    public bool IsAccepted { get; set; }

    private TimeSpan EndsAt => session.Lifetime is { } lifetime ? Moment.After(since, lifetime) : Moment.Never;

    public bool IsOver(TimeSpan now) => now >= EndsAt;

    public bool IsToBeRenewed(TimeSpan now) =>
        session.Lifetime is { } lifetime && now >= EndsAt - (lifetime / 2 < s_early ? lifetime / 2 : s_early);

    public bool WasNeverGood(TimeSpan now) => isReplacement && !IsAccepted && now - since < s_fresh;
}
