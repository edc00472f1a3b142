using System.Diagnostics;
using JobClients.Simulator;

namespace JobClients.Support.Hostile;

/// <summary>One case of the table: a poll, over the wire that the clients come with, and all that has to be true of it.</summary>
public sealed class HostileCase : IDisposable
{
    /// <summary>What the client may allocate, in bytes: fifteen times the longest answer.</summary>
    private const long MostMemory = 64_000_000;

    private const string RequestId = "request-4711";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_requestTimeout = TimeSpan.FromSeconds(100);

    private readonly HostileServer _server;
    private readonly HostileEndpoint _endpoint;
    private readonly HostileRow _row;
    private readonly ManualTimeProvider _time = new();
    private readonly Wire _wire = new();
    private readonly SimulatedJob _job;
    private readonly IJobProvider _client;

    public HostileCase(HostileServer server, HostileEndpoint endpoint, HostileRow row)
    {
        (_server, _endpoint, _row) = (server, endpoint, row);
        _job = server.Simulator.Add(endpoint.Script.Answering(row.Answer(endpoint).WithHeader(endpoint.RequestIdHeader, RequestId)));
        _client = endpoint.Connect(new(server.Simulator.BaseAddress, _wire, _time));
    }

    private JobReference Reference => JobReference.Parse(_job.Reference);

    public async Task RunAsync()
    {
        var before = _row.IsWarm ? await WarmUpAsync() : 0;
        var watch = Stopwatch.StartNew();
        JobSnapshot? snapshot = null;
        var thrown = await Record.ExceptionAsync(async () => snapshot = await PollAsync());

        watch.Elapsed.ShouldBeLessThan(s_patience);
        ShouldBeOneRequest(before);
        ShouldKeepSecrets(thrown ?? new JobFailedException(snapshot!), snapshot?.ToString());
        ShouldBeAsExpected(snapshot, thrown);
    }

    /// <summary>Runs the case within a bound on what the client allocates.</summary>
    /// <remarks>The simulator is in the same process: what it takes is found by the same request without the client.</remarks>
    public async Task RunInBoundsAsync()
    {
        var start = GC.GetTotalAllocatedBytes(precise: true);
        await RunAsync();
        var polled = GC.GetTotalAllocatedBytes(precise: true);
        await BareCall.SendAsync(_server.Simulator.BaseAddress, _wire.Requests[0]);
        var client = polled - start - (GC.GetTotalAllocatedBytes(precise: true) - polled);
        client.ShouldBeLessThan(MostMemory);
    }

    public void Dispose()
    {
        _client.Dispose();
        _wire.Dispose();
    }

    private async Task<JobSnapshot> PollAsync()
    {
        var timers = _server.Time.TimerChanges;
        var poll = _client.Open(Reference).GetAsync();
        if (_row.IsSlow)
        {
            await UntilAsync(() => _server.Time.TimerChanges > timers);
            _server.Time.Advance(TimeSpan.FromSeconds(1));
            await UntilAsync(() => _wire.IsAnswered);
        }

        if (_row.IsSlow || _row.IsSilent)
        {
            await UntilAsync(() => _job.Polls.Count > 0);
            _time.Advance(s_requestTimeout);
        }

        return await poll.WaitAsync(s_patience, TimeProvider.System);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (!isSo())
        {
            watch.Elapsed.ShouldBeLessThan(s_patience);
            await Task.Yield();
        }
    }

    private async Task<int> WarmUpAsync()
    {
        var good = _server.Simulator.Add(_endpoint.Script);
        (await _client.Open(JobReference.Parse(good.Reference)).GetAsync()).IsSuccess.ShouldBeTrue();
        return _wire.Requests.Count;
    }

    private void ShouldBeOneRequest(int before)
    {
        _wire.Requests.Skip(before).ShouldHaveSingleItem().ShouldStartWith("GET ");
        _wire.Hosts.ShouldBe([_server.Simulator.BaseAddress.Authority]);
        _job.Polls.Count.ShouldBe(1);
    }

    private void ShouldKeepSecrets(Exception exception, string? snapshot)
    {
        Secrets.TextsOf(exception).Append(snapshot).ShouldAllBe(text => !Secrets.AreIn(text));
        _server.Watch.TakeLeaks().Where(_ => !_row.IsTracedByDotNet).ShouldBeEmpty();
        _server.Watch.Seen.ShouldBePositive();
    }

    private void ShouldBeAsExpected(JobSnapshot? snapshot, Exception? thrown)
    {
        var expected = _row.Outcome(_endpoint);
        if (expected.Kind is null)
        {
            thrown.ShouldBeNull();
            ShouldBeTheJob(snapshot!, expected);
        }
        else
        {
            ShouldBeTheFailure(thrown.ShouldBeOfType<JobClientException>(), expected);
        }
    }

    private void ShouldBeTheJob(JobSnapshot snapshot, HostileOutcome expected)
    {
        snapshot.Reference.ShouldBe(Reference);
        snapshot.Status.ShouldBe(expected.UnknownStatus ?? _endpoint.Status);
        snapshot.State.ShouldBe(expected.UnknownStatus is null ? JobState.Succeeded : JobState.Unknown);
        (snapshot.Times != JobTimes.None).ShouldBe(_endpoint.TellsTimes && expected.HasTimes);
    }

    private void ShouldBeTheFailure(JobClientException failure, HostileOutcome expected)
    {
        failure.Kind.ShouldBe(expected.Kind!.Value, failure.ToString());
        failure.Reference.ShouldBe(Reference);
        failure.HttpStatus.ShouldBe(failure.HttpStatus is null && expected.MayLoseHeaders ? null : expected.HttpStatus);
        failure.RequestId.ShouldBe(failure.HttpStatus is null || _row.SendsNoRequestId ? null : RequestId);
        (failure.RetryAfter ?? TimeSpan.Zero).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromDays(1));
    }
}
