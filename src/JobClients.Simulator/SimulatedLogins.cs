namespace JobClients.Simulator;

/// <summary>The logins to one of the vendors of a <see cref="JobSimulator"/>. Safe for concurrent use.</summary>
public sealed class SimulatedLogins
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly string _prefix;
    private readonly TimeSpan _lifetime;
    private readonly bool _isProlonged;

    /// <param name="time">Where time comes from.</param>
    /// <param name="prefix">What each session begins with.</param>
    /// <param name="lifetime">How long a session is good for.</param>
    /// <param name="isProlonged">Whether that is counted from its last use.</param>
    internal SimulatedLogins(TimeProvider time, string prefix, TimeSpan lifetime, bool isProlonged) =>
        (_time, _prefix, _lifetime, _isProlonged) = (time, prefix, lifetime, isProlonged);

    /// <summary>How many logins gave a session.</summary>
    public int Accepted { get; private set; }

    /// <summary>How many logins were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Ends all sessions that logins have given, now. What the options name as a token or session stays good.</summary>
    public void EndSessions()
    {
        lock (_lock)
        {
            _ends.Clear();
        }
    }

    internal string Give()
    {
        lock (_lock)
        {
            var session = $"{_prefix}-{++Accepted}";
            _ends[session] = _time.GetUtcNow() + _lifetime;
            return session;
        }
    }

    internal void Refuse()
    {
        lock (_lock)
        {
            Refused++;
        }
    }

    /// <summary>Whether a session is good, which its use may prolong.</summary>
    internal bool Admit(string session)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var isGood = _ends.TryGetValue(session, out var end) && now < end;
            if (isGood && _isProlonged)
            {
                _ends[session] = now + _lifetime;
            }

            return isGood;
        }
    }
}
