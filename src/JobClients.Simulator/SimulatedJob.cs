using System.Text.Json.Nodes;
using JobClients.Simulator.Pages;
using JobClients.Simulator.Timelines;
using JobClients.Simulator.VeevaVault;

namespace JobClients.Simulator;

/// <summary>A job of a <see cref="JobSimulator"/> and the calls for it. Safe for concurrent use.</summary>
public sealed class SimulatedJob
{
    private readonly Lock _lock = new();
    private readonly List<DateTimeOffset> _polls = [];
    private readonly List<DateTimeOffset> _limitedPolls = [];
    private readonly JobScript _script;
    private readonly Timeline? _timeline;
    private readonly TimeProvider _time;
    private readonly TimeSpan _minimumInterval;
    private DateTimeOffset? _lastAccepted;
    private int _answered;

    internal SimulatedJob(JobScript script, JobSimulatorOptions options)
    {
        _time = options.TimeProvider;
        _script = script.Page.Settle(script, options);
        _minimumInterval = Page.MinimumInterval(options);
        _timeline = script.HasTimeline ? new Timeline(script, _time.GetUtcNow()) : null;
    }

    /// <summary>
    /// The reference, such as <c>zuora/data-query/{id}</c>, <c>zuora/test-environment/{environment}/{id}</c> or
    /// <c>vault/job/{id}</c>.
    /// </summary>
    public string Reference => Page.ReferenceOf(_script);

    /// <summary>The job's id.</summary>
    public string Id => _script.Id!;

    /// <summary>The vendor's text of the status that a call would be answered with now.</summary>
    public string Status => Page.StatusOf(Describe(_time.GetUtcNow()));

    /// <summary>When the job was called for with valid credentials, refused by the limit or not.</summary>
    public IReadOnlyList<DateTimeOffset> Polls => Copy(_polls);

    /// <summary>Those of the <see cref="Polls"/> that Vault's limit refused.</summary>
    public IReadOnlyList<DateTimeOffset> LimitedPolls => Copy(_limitedPolls);

    internal JobPage Page => _script.Page;

    /// <summary>Records a call and decides what it gets.</summary>
    /// <returns>The job as JSON, or another answer.</returns>
    internal (JsonObject? Job, JobAnswer? Other) Poll()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            _polls.Add(now);
            if (now - _lastAccepted < _minimumInterval)
            {
                _limitedPolls.Add(now);
                return (null, VaultEnvelope.LimitExceeded);
            }

            _lastAccepted = now;
            return NextAnswer() is { } answer ? (null, answer) : (Describe(now), null);
        }
    }

    private JobAnswer? NextAnswer()
        => _answered < _script.FirstAnswers.Length ? _script.FirstAnswers[_answered++] : _script.StandingAnswer;

    private JsonObject Describe(DateTimeOffset now) => Page.Write(_script, _timeline?.At(now));

    private DateTimeOffset[] Copy(List<DateTimeOffset> times)
    {
        lock (_lock)
        {
            return [.. times];
        }
    }
}
