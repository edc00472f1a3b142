namespace JobClients;

/// <summary>
/// What a connection may ask of its server: how many polls at a time, how many in a while, and from when on. Used under
/// the watcher's lock only.
/// </summary>
/// <remarks>
/// A budget that gets short is shared by its price: every job's polls get dearer by the same factor, so that each is
/// polled less often, where a poll is worth least the soonest, and none is left out.
/// </remarks>
internal sealed class RequestBudget
{
    /// <summary>Polls take at most this share of what is left: the limits are the whole tenant's.</summary>
    private const double PollShare = 0.5;

    private readonly int _mostConcurrent;
    private readonly RequestSupply _supply = new();
    private RefusalPause _refusals = new();
    private int _concurrent;
    private int _inFlight;
    private TimeSpan _closedUntil;

    public RequestBudget(int maxConcurrent) => _mostConcurrent = _concurrent = maxConcurrent;

    /// <summary>Which part of all this is for this program: the rest is for others that poll by the same connection.</summary>
    public double Share
    {
        get;
        set
        {
            if (field != value)
            {
                field = value;
                _concurrent = Math.Min(_concurrent, MaxConcurrent);
            }
        }
    } = 1;

    /// <summary>From when on polls may start: not while the server wants none, nor faster than what is left would last.</summary>
    public TimeSpan OpensAt => Moment.Later(_closedUntil, _supply.OpensAt);

    /// <inheritdoc cref="RequestSupply.Price"/>
    public double Price => _supply.Price;

    /// <summary>However many share it, each may poll once at a time.</summary>
    private int MaxConcurrent => Math.Max(1, (int)(_mostConcurrent * Share));

    public bool IsFull => _inFlight >= _concurrent;

    /// <inheritdoc cref="RequestSupply.Lasts"/>
    public TimeSpan Lasts(TimeSpan now) => _supply.Lasts(now);

    public bool MayStart(TimeSpan now) => !IsFull && now >= OpensAt;

    public void Started(TimeSpan now)
    {
        _inFlight++;
        _supply.Take(now);
    }

    public void Ended() => _inFlight--;

    /// <summary>Takes what the server told with an answer.</summary>
    public void Answered(RequestLimits? limits, TimeSpan wait, TimeSpan now)
    {
        _refusals.Over();
        Close(wait, now);
        if (limits is not { } told)
        {
            return;
        }

        _concurrent = told.Concurrent is { } room and >= 0
            ? (int)Math.Clamp(_inFlight + Math.Floor(room * PollShare * Share), 1, MaxConcurrent)
            : MaxConcurrent;
        if (told is { Remaining: { } remaining and >= 0, ResetsAfter.Ticks: > 0 })
        {
            _supply.Told(remaining * PollShare * Share, told.ResetsAfter, now);
        }
    }

    /// <summary>Takes that the server turned a poll down, for how long it may have said.</summary>
    public void Limited(TimeSpan? wait, TimeSpan askedAt, TimeSpan now)
    {
        var pause = _refusals.Refused(askedAt, now);
        Close(wait ?? pause, now);
    }

    /// <summary>Lets no poll start for a while.</summary>
    public void Close(TimeSpan wait, TimeSpan now) => _closedUntil = Moment.Later(_closedUntil, Moment.After(now, wait));
}
