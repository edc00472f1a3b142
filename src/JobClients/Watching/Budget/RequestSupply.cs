namespace JobClients;

/// <summary>
/// How many polls the server still allows in a while: spread over that while, and shared by a price. Used under the
/// watcher's lock only.
/// </summary>
internal sealed class RequestSupply
{
    /// <summary>Over how long the wish for polls is averaged, in seconds.</summary>
    private const double Memory = 30;

    /// <summary>How many polls may start at once though there is a shortage; more if much is left.</summary>
    private const double Burst = 10;

    /// <summary>Slower than a poll in this many seconds nothing is paced: what is left may be out of date by then.</summary>
    private const double LongestPause = 60;

    /// <summary>At this price polls are a hundred times as far apart; what is still too much is for the server to refuse.</summary>
    private const double Dearest = 10_000;

    /// <summary>
    /// The price grows and falls by at most this in the time over which the wish is averaged: a job hears of a price only
    /// with its next poll, and a price that does not wait for that overshoots.
    /// </summary>
    private const double Steepest = 8;

    /// <summary>A supply of none would be a pace of never.</summary>
    private const double Least = 1e-6;

    private double _perSecond = double.PositiveInfinity;
    private TimeSpan _until;
    private double _burst = Burst;
    private double _room = Burst;
    private double _wish;
    private TimeSpan _wishAt;
    private double _price = 1;

    /// <summary>From when on a poll may start, lest what is left is used up too soon.</summary>
    public TimeSpan OpensAt { get; private set; }

    /// <summary>What a poll costs, as a multiple of what it does when there is no shortage.</summary>
    /// <remarks>In steps, so that plans for one price serve for a while.</remarks>
    public double Price => Math.Pow(2, Math.Ceiling(2 * Math.Log2(_price)) / 2);

    private bool IsUnlimited => double.IsPositiveInfinity(_perSecond);

    /// <summary>How long until the shortage may be over.</summary>
    public TimeSpan Lasts(TimeSpan now) => Moment.Later(_until - now, TimeSpan.Zero);

    /// <summary>Takes what the server told.</summary>
    /// <param name="remaining">How many polls are left.</param>
    /// <param name="resetsAfter">For how long they have to last.</param>
    /// <param name="now">When it was told.</param>
    public void Told(double remaining, TimeSpan resetsAfter, TimeSpan now)
    {
        (_perSecond, _until) = (remaining / resetsAfter.TotalSeconds, Moment.After(now, resetsAfter));
        _burst = Math.Max(Burst, remaining / 2);
    }

    /// <summary>Takes note that a poll starts.</summary>
    public void Take(TimeSpan now)
    {
        // Jobs poll as the inverse root of the price, so that at the price of one there would have been this many.
        var elapsed = Math.Max(0, (now - _wishAt).TotalSeconds);
        _wish = (_wish * Math.Exp(-elapsed / Memory)) + (Math.Sqrt(_price) / Memory);
        _wishAt = now;
        if (now >= _until)
        {
            _perSecond = double.PositiveInfinity;
        }

        Pace(elapsed, now);
        SetPrice(Math.Pow(Steepest, elapsed / Memory));
    }

    /// <summary>Takes one poll from a bucket that what is left refills.</summary>
    private void Pace(double elapsed, TimeSpan now)
    {
        if (IsUnlimited)
        {
            (_room, OpensAt) = (_burst, now);
            return;
        }

        _room = Math.Min(_burst, _room + (elapsed * _perSecond)) - 1;
        var pause = Math.Min(LongestPause, (1 - _room) / Math.Max(_perSecond, Least));
        OpensAt = _room >= 1 ? now : Moment.After(now, TimeSpan.FromSeconds(pause));
    }

    private void SetPrice(double step)
    {
        var shortage = Math.Max(1, _wish / Math.Max(_perSecond, Least));
        var fair = Math.Min(Dearest, shortage * shortage);
        _price = IsUnlimited ? 1 : Math.Clamp(fair, _price / step, _price * step);
    }
}
