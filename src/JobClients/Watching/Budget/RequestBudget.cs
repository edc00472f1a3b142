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
    private const double Share = 0.5;

    /// <summary>Over how long the wish for polls is averaged, in seconds.</summary>
    private const double Memory = 30;

    /// <summary>How many polls may start at once though there is a shortage; more if much is left.</summary>
    private const double Burst = 10;

    /// <summary>The longest pause after being limited by a server that does not say for how long, in seconds.</summary>
    private const double LongestPause = 60;

    /// <summary>At this price polls are a hundred times as far apart; what is still too much is for the server to refuse.</summary>
    private const double Dearest = 10_000;

    /// <summary>
    /// The price grows and falls by at most this in the time over which the wish is averaged: a job hears of a price only
    /// with its next poll, and a price that does not wait for that overshoots.
    /// </summary>
    private const double Steepest = 8;

    private int _inFlight;
    private readonly int _maxConcurrent;
    private int _concurrent;
    private int _limitedInARow;
    private TimeSpan _limitedAt = TimeSpan.MinValue;
    private double _wish;
    private double _price = 1;
    private TimeSpan _wishAt;
    private double _supply = double.PositiveInfinity;
    private double _burst = Burst;
    private double _room = Burst;
    private TimeSpan _closedUntil;
    private TimeSpan _pacedUntil;
    private TimeSpan _supplyUntil;

    public RequestBudget(int maxConcurrent) => _maxConcurrent = _concurrent = maxConcurrent;

    /// <summary>From when on polls may start: not while the server wants none, nor faster than what is left would last.</summary>
    public TimeSpan OpensAt => _closedUntil > _pacedUntil ? _closedUntil : _pacedUntil;

    /// <summary>What a poll costs, as a multiple of what it does when there is no shortage.</summary>
    /// <remarks>In steps, so that plans for one price serve for a while.</remarks>
    public double Price => Math.Pow(2, Math.Ceiling(2 * Math.Log2(_price)) / 2);

    /// <summary>How long until the shortage may be over.</summary>
    public TimeSpan Lasts(TimeSpan now) => _supplyUntil > now ? _supplyUntil - now : TimeSpan.Zero;

    public bool IsFull => _inFlight >= _concurrent;

    public bool MayStart(TimeSpan now) => !IsFull && now >= OpensAt;

    public void Started(TimeSpan now)
    {
        _inFlight++;

        // Jobs poll as the inverse root of the price, so that at the price of one there would have been this many.
        var elapsed = Math.Max(0, (now - _wishAt).TotalSeconds);
        _wish = (_wish * Math.Exp(-elapsed / Memory)) + (Math.Sqrt(_price) / Memory);
        _wishAt = now;
        if (now >= _supplyUntil)
        {
            _supply = double.PositiveInfinity;
        }

        Pace(elapsed, now);
        SetPrice(Math.Pow(Steepest, elapsed / Memory));
    }

    public void Ended() => _inFlight--;

    /// <summary>Takes what the server told with an answer.</summary>
    public void Answered(RequestLimits? limits, TimeSpan wait, TimeSpan now)
    {
        _limitedInARow = 0;
        Close(wait, now);
        if (limits is not { } told)
        {
            return;
        }

        _concurrent = told.Concurrent is { } room and >= 0
            ? (int)Math.Clamp(_inFlight + Math.Floor(room * Share), 1, _maxConcurrent)
            : _maxConcurrent;
        if (told is { Remaining: { } remaining and >= 0, ResetsAfter.Ticks: > 0 })
        {
            (_supply, _supplyUntil) = (remaining * Share / told.ResetsAfter.TotalSeconds, Moment.After(now, told.ResetsAfter));
            _burst = Math.Max(Burst, remaining * Share * Share);
        }
    }

    /// <summary>Takes that the server turned a poll down, for how long it may have said.</summary>
    /// <remarks>
    /// Without a hint the first refusal may be of the one job alone, whose gate sees to it; another one right after it is
    /// not. Polls that were under way together are turned down together, which is one refusal.
    /// </remarks>
    public void Limited(TimeSpan? wait, TimeSpan askedAt, TimeSpan now)
    {
        if (askedAt > _limitedAt)
        {
            (_limitedAt, _limitedInARow) = (now, _limitedInARow + 1);
        }

        Close(wait ?? TimeSpan.FromSeconds(Math.Min(LongestPause, Math.Pow(2, _limitedInARow - 1) - 1)), now);
    }

    /// <summary>Lets no poll start for a while.</summary>
    public void Close(TimeSpan wait, TimeSpan now)
    {
        var opensAt = Moment.After(now, wait);
        _closedUntil = opensAt > _closedUntil ? opensAt : _closedUntil;
    }

    /// <summary>Takes one poll from a bucket that what is left refills.</summary>
    private void Pace(double elapsed, TimeSpan now)
    {
        if (double.IsPositiveInfinity(_supply))
        {
            (_room, _pacedUntil) = (_burst, now);
            return;
        }

        _room = Math.Min(_burst, _room + (elapsed * _supply)) - 1;
        _pacedUntil = _room >= 1 ? now : Moment.After(now, TimeSpan.FromSeconds(Math.Min(LongestPause, (1 - _room) / Math.Max(_supply, 1e-6))));
    }

    private void SetPrice(double step)
    {
        var shortage = Math.Max(1, _wish / Math.Max(_supply, 1e-6));
        var fair = Math.Min(Dearest, shortage * shortage);
        _price = double.IsPositiveInfinity(_supply) ? 1 : Math.Clamp(fair, _price / step, _price * step);
    }
}
