using System.Text.Json.Serialization;

namespace JobClients;

/// <summary>
/// What the progress that a job reports says of its end, and how far that is to be trusted. Times are in seconds.
/// </summary>
/// <remarks>
/// <para>
/// Progress counts from the first report: a job that stands at 99 % when it is first seen, and stays there, has told
/// nothing. What a later report says of the whole run time is weighed by the square of the progress, since reports err by
/// about as much at the beginning as at the end.
/// </para>
/// <para>
/// Trust is the odds that the forecast is worth more than what is believed without it. They fall with each moment that
/// the job outlives its forecast, and rise or fall when a report is compared with one from well before it. Polls are then
/// planned for the mixture of both beliefs, so that a lie costs little and a job that fails half-way is noticed. A job
/// that begins again counts something else than its run, however well its reports agree from then on.
/// </para>
/// </remarks>
internal sealed class ProgressForecast
{
    /// <summary>A report differs from the truth by about this much of the whole.</summary>
    private const double Noise = 0.1;

    /// <summary>The error of the logarithm of a run time that a single good report gives.</summary>
    private const double FirstError = 0.2;

    private const double LeastError = 0.04;

    /// <summary>Reports that say less than this beyond the first say nothing.</summary>
    private const double LeastAdvance = 0.02;

    /// <summary>Two reports differ by this much in the wrong direction when a job begins again, and not by their errors.</summary>
    private const double FallBack = 4 * Noise;

    /// <summary>How fast old reports lose weight: from one to the next, this share remains.</summary>
    private const double Memory = 0.7;

    /// <summary>Two reports are compared when this much more of the time has passed.</summary>
    private const double Apart = 1.3;

    /// <summary>
    /// In logarithms of odds: three to one before anything is confirmed, never beyond twelve to one, and never again
    /// beyond one to twenty once a job has fallen back.
    /// </summary>
    private static readonly double s_firstTrust = Math.Log(3);
    private static readonly double s_mostTrust = Math.Log(12);
    private static readonly double s_mostTrustAfterFall = Math.Log(0.05);

    private const double LeastTrust = -8;

    /// <summary>What a report is worth that confirms another.</summary>
    private const double Confirmation = 1.5;

    private bool _hasStarted;
    private double _start;
    private double _startFraction;
    private double _highestFraction;
    private double _trust = s_firstTrust;
    private double _mostTrust = s_mostTrust;
    private double _weight;
    private double _mean;
    private double _scatter;
    private double _error;
    private int _reports;
    private double _lastReport;
    private (double Elapsed, double Logarithm, double Advance) _anchor;

    /// <summary>The probability that the forecast is worth following.</summary>
    public double Trust => _reports == 0 ? 0 : 1 / (1 + Math.Exp(-_trust));

    /// <summary>The age at which the job is expected to end, give or take some standard errors.</summary>
    public double EndAt(double errors = 0) => _start + Math.Exp(_mean + (errors * _error));

    /// <summary>Goes on with a forecast that was kept.</summary>
    public static ProgressForecast Load(ForecastState state) => new()
    {
        _hasStarted = true,
        _start = state.Start,
        _startFraction = state.StartFraction,
        _highestFraction = state.HighestFraction,
        _trust = state.Trust,
        _mostTrust = state.MostTrust,
        _weight = state.Weight,
        _mean = state.Mean,
        _scatter = state.Scatter,
        _error = state.Error,
        _reports = state.Reports,
        _lastReport = state.LastReport,
        _anchor = (state.AnchorElapsed, state.AnchorLogarithm, state.AnchorAdvance),
    };

    /// <summary>The forecast for keeping; null if nothing has been reported.</summary>
    public ForecastState? Save() => !_hasStarted ? null : new(
        _start, _startFraction, _highestFraction, _trust, _mostTrust, _weight, _mean, _scatter, _error, _reports, _lastReport,
        _anchor.Elapsed, _anchor.Logarithm, _anchor.Advance);

    /// <summary>Takes a report.</summary>
    /// <param name="age">How long the job has run.</param>
    /// <param name="fraction">How much of it is done, from 0 to 1.</param>
    /// <param name="otherwise">What is believed of its run time without reports.</param>
    public void Observe(double age, double fraction, RunTimeLaw otherwise)
    {
        NoticeFall(fraction);
        var startsLower = _reports == 0 && fraction < _startFraction - (2 * Noise);
        if (!_hasStarted || startsLower)
        {
            (_hasStarted, _start, _startFraction, _lastReport) = (true, age, fraction, 0);
            return;
        }

        var elapsed = age - _start;
        var advance = (fraction - _startFraction) / (1 - _startFraction);
        if (fraction - _startFraction < LeastAdvance || elapsed <= 0)
        {
            return;
        }

        var logarithm = Math.Log(elapsed / advance);
        if (_reports > 0)
        {
            Doubt(elapsed, logarithm, advance, otherwise);
        }
        else
        {
            _anchor = (elapsed, logarithm, advance);
        }

        Learn(logarithm, advance);
        _lastReport = elapsed;
    }

    /// <summary>The probability that a job which has reached one age reaches another, by the forecast alone.</summary>
    public double Survival(double age, double reached) => Survival(age - _start) / Math.Max(1e-12, Survival(reached - _start));

    private double Survival(double elapsed) => elapsed <= 0 ? 1 : NormalDistribution.Cumulative((_mean - Math.Log(elapsed)) / _error);

    private void NoticeFall(double fraction)
    {
        if (fraction < _highestFraction - FallBack)
        {
            (_highestFraction, _mostTrust) = (fraction, s_mostTrustAfterFall);
            _trust = Math.Min(_trust, _mostTrust);
        }

        _highestFraction = Math.Max(_highestFraction, fraction);
    }

    private void Doubt(double elapsed, double logarithm, double advance, RunTimeLaw otherwise)
    {
        var survived = Survival(elapsed) / Math.Max(1e-9, Survival(_lastReport));
        var survivedOtherwise = otherwise.Survival(_start + elapsed) / otherwise.Survival(_start + _lastReport);
        _trust += Math.Max(-6, Math.Log(Math.Max(1e-9, survived))) - Math.Log(survivedOtherwise);
        if (elapsed >= Apart * _anchor.Elapsed)
        {
            var expected = Math.Sqrt(2) * Math.Max(0.15, Noise / Math.Min(advance, _anchor.Advance));
            var difference = (logarithm - _anchor.Logarithm) / expected;
            _trust += Confirmation - (difference * difference / 2);
            _anchor = (elapsed, logarithm, advance);
        }

        _trust = Math.Clamp(_trust, LeastTrust, _mostTrust);
    }

    private void Learn(double logarithm, double advance)
    {
        var weight = advance * advance;
        var difference = logarithm - _mean;
        _weight = (_weight * Memory) + weight;
        _mean = _reports == 0 ? logarithm : _mean + (difference * weight / _weight);
        _scatter = (_scatter * Memory) + (_reports == 0 ? 0 : weight * difference * (logarithm - _mean));
        _reports++;

        // Before the reports have shown how much they scatter, a little of what is expected counts with them.
        const double prior = 0.16;
        var variance = (_scatter + (prior * FirstError * FirstError)) / (_weight + prior);
        var independent = Math.Min(_reports, Math.Max(1, _weight / weight));
        _error = Math.Max(LeastError, Math.Sqrt((variance / independent) + (0.03 * 0.03)));
        _error = Math.Max(_error, Math.Max(_reports == 1 ? FirstError : 0, Noise / 2 / advance / Math.Sqrt(independent)));
    }

    /// <summary>A forecast as it is kept.</summary>
    internal sealed record ForecastState(
        double Start,
        double StartFraction,
        double HighestFraction,
        double Trust,
        double MostTrust,
        double Weight,
        double Mean,
        double Scatter,
        double Error,
        int Reports,
        double LastReport,
        double AnchorElapsed,
        double AnchorLogarithm,
        double AnchorAdvance)
    {
        /// <summary>Whether it can be gone on from.</summary>
        [JsonIgnore]
        public bool IsSound => Reports >= 0 && Error >= 0 && StartFraction is >= 0 and <= 1 && HighestFraction is >= 0 and <= 1;
    }
}
