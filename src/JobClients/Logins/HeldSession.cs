namespace JobClients;

/// <summary>A session and what has become of it. Used under its keeper's lock only.</summary>
internal sealed class HeldSession(JobSession session, TimeSpan since)
{
    /// <summary>How long before its end a session is renewed; a shorter one, at half of its time.</summary>
    private static readonly TimeSpan s_early = TimeSpan.FromMinutes(5);

    /// <summary>A session that is refused younger than this, and has never been accepted, was no good from the start.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    public JobSession Session => session;

    public bool IsAccepted { get; set; }

    private TimeSpan EndsAt => session.Lifetime is { } lifetime ? Moment.After(since, lifetime) : Moment.Never;

    public bool IsOver(TimeSpan now) => now >= EndsAt;

    public bool IsToBeRenewed(TimeSpan now) =>
        session.Lifetime is { } lifetime && now >= EndsAt - (lifetime / 2 < s_early ? lifetime / 2 : s_early);

    public bool WasNeverGood(TimeSpan now) => !IsAccepted && now - since < s_fresh;
}
