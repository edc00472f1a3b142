namespace JobClients.Tests.Watching.Models;

/// <summary>One job of the model: what its server does, and what is to become of those who listen to it.</summary>
internal sealed class ModelJob
{
    private static readonly TimeSpan s_retention = TimeSpan.FromMinutes(1);

    private readonly ModelServer _server;
    private readonly TimeSpan _floor;
    private string? _ended;
    private TimeSpan _opensAt;
    private int _failures;
    private bool _everSucceeded;
    private int _polls;

    public ModelJob(ModelServer server, int number, TimeSpan floor)
    {
        (_server, _floor, Name) = (server, floor, $"job {number}");
        Kind = new(server.Time, PollAsync) { Floor = floor };
        Reference = new("test", "job", $"{number}");
    }

    public string Name { get; }

    public TestKind Kind { get; }

    public JobReference Reference { get; }

    public List<ModelCaller> Callers { get; } = [];

    public IEnumerable<ModelCaller> Live => Callers.Where(caller => caller.IsLive);

    public ModelFlight? Flight { get; private set; }

    /// <summary>What was told last, unless the watcher may have forgotten it.</summary>
    public ModelAnswer? Last { get; private set; }

    public TimeSpan LastAt { get; private set; }

    /// <summary>When the watcher forgets the job if nobody comes.</summary>
    public TimeSpan ForgetAt => _opensAt + s_retention;

    /// <summary>Whether somebody who joins now is told what is known, without a poll.</summary>
    public bool IsKnown => Last is { IsTerminal: true } || (Last is not null and not { Status: "input" } && _polls > 0);

    /// <summary>Whether somebody wants a poll as soon as the gate opens.</summary>
    public bool IsUrgent => Flight is null && Live.Any(caller => caller.IsGet || _polls == 0);

    public TimeSpan OpensAt => _opensAt;

    public void ForgetIfDue(TimeSpan now)
    {
        if (Flight is null && !Live.Any() && now >= ForgetAt)
        {
            (Last, _everSucceeded, _failures) = (null, false, 0);
        }
    }

    /// <summary>Takes note of somebody who joins, before the call is made.</summary>
    public void Join(ModelCaller caller)
    {
        if (!Live.Any())
        {
            (_polls, _failures) = (0, 0);
        }

        var known = IsKnown && !caller.IsGet ? Last : null;
        Callers.Add(caller);
        if (known is not null)
        {
            caller.Observe(known, LastAt);
        }
    }

    /// <summary>Takes note that the server has answered.</summary>
    public void Answered(ModelFlight flight, ModelAnswer answer)
    {
        Flight = null;
        var wait = answer.Wait > _floor ? answer.Wait.Value : _floor;
        _opensAt = _server.Time.Elapsed + wait;
        if (answer.Failure is null)
        {
            Succeeded(flight, answer);
        }
        else if (!flight.IsAbandoned)
        {
            Failed(answer);
        }
    }

    private void Succeeded(ModelFlight flight, ModelAnswer answer)
    {
        (_failures, _everSucceeded, Last, LastAt) = (0, true, answer, _server.Time.Elapsed);
        _polls++;
        _ended = answer.IsTerminal ? answer.Status : null;
        foreach (var caller in Live.ToList())
        {
            caller.Observe(answer, flight.StartedAt);
        }
    }

    private void Failed(ModelAnswer answer)
    {
        _polls++;
        var kind = (answer.Failure as JobClientException)?.Kind;
        _failures += kind is JobClientErrorKind.Temporary or JobClientErrorKind.Protocol ? 1 : 0;
        var isHopeless = kind switch
        {
            JobClientErrorKind.RateLimited => false,
            JobClientErrorKind.Temporary or JobClientErrorKind.Protocol => _failures >= (_everSucceeded ? 10 : 3),
            _ => true,
        };
        foreach (var caller in Live.Where(caller => caller.IsGet || isHopeless).ToList())
        {
            caller.EndWith(answer.Outcome);
        }
    }

    private Task<string> PollAsync(int number, CancellationToken cancellation)
    {
        var now = _server.Time.Elapsed;
        _server.Demand(Flight is null, $"{Name}: two polls overlap");
        _server.Demand(now >= _opensAt, $"{Name}: too soon after the last poll, or sooner than its server asked");
        _server.Demand(Live.Any(), $"{Name}: polled for nobody");
        Flight = new(this, now, cancellation);
        return _server.Poll(Flight);
    }

    public ModelAnswer DrawAnswer(Random random) => ModelAnswer.Draw(random, _ended);
}
