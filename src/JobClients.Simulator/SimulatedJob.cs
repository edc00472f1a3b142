using System.Text.Json.Nodes;
using JobClients.Simulator.Jobs;
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
    private readonly AnswerQueue _answers;
    private readonly Timeline? _timeline;
    private readonly TimeProvider _time;
    private readonly TimeSpan _minimumInterval;
    private DateTimeOffset? _lastAccepted;

    internal SimulatedJob(JobScript script, JobSimulatorOptions options)
    {
        _time = options.TimeProvider;
        _script = script.Page.Settle(script, options);
        _answers = new(_script);
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

    internal string? Result => (_script as DataQueryScript)?.Result;

    /// <summary>Answers the next calls otherwise, whatever the script has for them; answers add up in their order.</summary>
    /// <param name="answer">The answer, or a fault of the proper one.</param>
    /// <param name="count">How many calls are answered so.</param>
    public void AnswerNext(JobAnswer answer, int count = 1)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (_lock)
        {
            _answers.PutNext(answer, count);
        }
    }

    /// <summary>Records a call and decides what it gets.</summary>
    internal JobAnswer Poll()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            _polls.Add(now);
            if (now - _lastAccepted < _minimumInterval)
            {
                _limitedPolls.Add(now);
                return VaultEnvelope.LimitExceeded;
            }

            _lastAccepted = now;
            var answer = _answers.Take();
            return answer.IsJob ? answer with { Json = Describe(now) } : answer;
        }
    }

    private JsonObject Describe(DateTimeOffset now) => Page.Write(_script, _timeline?.At(now));

    private DateTimeOffset[] Copy(List<DateTimeOffset> times)
    {
        lock (_lock)
        {
            return [.. times];
        }
    }
}
