using System.Diagnostics;
using System.Net;
using JobClients.Tests.Watching;

namespace JobClients.Tests.Telemetry;

[Collection(Alone.Name)]
public sealed class WatchTelemetryTests : WatchingTest
{
    private static readonly JobReference s_job = JobReference.Parse("told:test/job/1");
    private readonly Collector _collector = new();

    public WatchTelemetryTests() => Options.Schedule = PollSchedule.Fixed(Seconds(20));

    [Fact]
    public async Task Wait_IsASpanWithItsPollsBeneath()
    {
        var wait = OpenTold(Kind("queued", "running", "done")).WaitAsync(Hour);
        Time.Advance(Seconds(40));
        await wait;

        var span = Spans("wait test/job").ShouldHaveSingleItem();
        (span.Duration, span.Status).ShouldBe((Seconds(40), ActivityStatusCode.Unset));
        Tags(span).ShouldBe("jobclients.connection=told jobclients.job=told:test/job/1 jobclients.kind=job jobclients.outcome=ended jobclients.state=Succeeded jobclients.vendor=test");
        Spans("poll test/job").Select(poll => (poll.ParentSpanId, poll.GetTagItem("jobclients.state")))
            .ShouldBe([(span.SpanId, "Queued"), (span.SpanId, "Running"), (span.SpanId, "Succeeded")]);
    }

    [Fact]
    public async Task Waits_ForOneJob_ShareItsPolls()
    {
        var job = OpenTold(Kind("running", "done"));
        var waits = Enumerable.Range(0, 3).Select(_ => job.WaitAsync(Hour)).ToList();
        Time.Advance(Seconds(100));
        await Task.WhenAll(waits);

        var spans = Spans("wait test/job").Select(span => span.SpanId).ToList();
        spans.Count.ShouldBe(3);
        var last = Spans("poll test/job")[^1];
        last.Links.Select(link => link.Context.SpanId).Append(last.ParentSpanId).ShouldBe(spans, ignoreOrder: true);
    }

    [Fact]
    public async Task Get_HasItsPollBeneathWhatAsked()
    {
        using var source = new ActivitySource("a program");
        using var listener = new ActivityListener { ShouldListenTo = source.Equals, Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(listener);
        using var asking = source.StartActivity("asking");
        await OpenTold(Kind("running")).GetAsync();

        Spans("poll test/job").ShouldHaveSingleItem().ParentSpanId.ShouldBe(asking!.SpanId);
        Activity.Current.ShouldBe(asking);
    }

    [Fact]
    public async Task Request_OfAPoll_IsBeneathIt()
    {
        var current = new List<string?>();
        var wait = OpenTold(Kind(_ =>
        {
            current.Add(Activity.Current?.DisplayName);
            return Task.FromResult("done");
        })).WaitAsync(Hour);
        await wait;

        current.ShouldBe(["poll test/job"]);
        Activity.Current.ShouldBeNull();
    }

    [Theory]
    [InlineData("done", "ended", "Succeeded")]
    [InlineData("failed", "ended", "Failed")]
    [InlineData("input", "awaiting_input", "AwaitingInput")]
    [InlineData("running", "timed_out", null)]
    [InlineData("denied", "failed", null)]
    [InlineData("left", "cancelled", null)]
    public async Task Waits_AreCountedByHowTheyEnd(string status, string outcome, string? state)
    {
        using var leaving = new CancellationTokenSource();
        var kind = Kind(_ => status == "denied" ? Task.FromException<string>(Failure(JobClientErrorKind.AccessDenied)) : Task.FromResult(status));
        var wait = OpenTold(kind).WaitAsync(Seconds(60), cancellationToken: leaving.Token);
        var measured = status == "running" ? Measure("jobclients.wait.open").ShouldHaveSingleItem().Sum : 1;
        measured.ShouldBe(1);
        Time.Advance(Seconds(status == "left" ? 10 : 100));
        await leaving.CancelAsync();
        await ((Task)wait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        var count = Measure("jobclients.waits").ShouldHaveSingleItem();
        count.Sum.ShouldBe(1);
        (count.Tags["jobclients.outcome"], count.Tags.GetValueOrDefault("jobclients.state")).ShouldBe((outcome, state));
        Measure("jobclients.wait.duration").ShouldHaveSingleItem().Count.ShouldBe(1);
        Measure("jobclients.wait.open").ShouldHaveSingleItem().Sum.ShouldBe(0);
        Spans("wait test/job").ShouldHaveSingleItem().Status.ShouldBe(outcome is "failed" or "timed_out" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task Watch_WithProgress_IsAWait()
    {
        var progress = new Progress<JobSnapshot<string>>();
        var wait = OpenTold(Kind("running", "input")).WaitAsync(Hour, progress);
        Time.Advance(Seconds(100));
        await wait;

        Spans("wait test/job").ShouldHaveSingleItem().GetTagItem("jobclients.outcome").ShouldBe("awaiting_input");
    }

    [Fact]
    public async Task Watch_ThatIsLeft_IsCancelled()
    {
        await foreach (var _ in OpenTold(Kind("input")).WatchAsync())
        {
            break;
        }

        Spans("watch test/job").ShouldHaveSingleItem().GetTagItem("jobclients.outcome").ShouldBe("cancelled");
    }

    [Fact]
    public async Task Wait_ThatIsLeftBeforeItSawAnything_IsCancelled()
    {
        using var leaving = new CancellationTokenSource();
        var wait = OpenTold(Kind(_ => new TaskCompletionSource<string>().Task)).WaitAsync(Hour, cancellationToken: leaving.Token);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(wait);

        var span = Spans("wait test/job").ShouldHaveSingleItem();
        (span.GetTagItem("jobclients.outcome"), span.GetTagItem("jobclients.state"), span.Status).ShouldBe(("cancelled", null, ActivityStatusCode.Unset));
    }

    /// <summary>There was none: somebody else has sent it.</summary>
    [Fact]
    public async Task Poll_ThatThereIsNoLeaveFor_IsNoSpan()
    {
        var job = OpenTold(Kind("running"));
        (await job.PollAsync(new() { Claim = _ => new((TimeSpan?)null) })).ShouldBeNull();

        Spans("poll test/job").ShouldBeEmpty();
        Measure("jobclients.polls").ShouldBeEmpty();
    }

    [Fact]
    public async Task Watch_OfAWatcherThatIsDisposedOf_HasFailed()
    {
        Watcher.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(async () =>
        {
            await foreach (var _ in OpenTold(Kind("running")).WatchAsync())
            {
                // There is nothing to see.
            }
        });

        Outcome("watch test/job").ShouldBe(("failed", "System.ObjectDisposedException"));
    }

    [Fact]
    public async Task Wait_WhoseProgressThrows_HasFailed()
    {
        var progress = new Told(_ => throw new InvalidTimeZoneException("as the test wants."));
        await Should.ThrowAsync<InvalidTimeZoneException>(OpenTold(Kind("running")).WaitAsync(Hour, progress));

        Outcome("wait test/job").ShouldBe(("failed", "System.InvalidTimeZoneException"));
        Watcher.Dispose();
    }

    [Fact]
    public async Task Polls_AreMeasured()
    {
        var answers = new Queue<string>(["running", "running", "done"]);
        var job = OpenTold(Kind(async _ =>
        {
            await Task.Delay(Seconds(2), Time).ConfigureAwait(false);
            return answers.Dequeue();
        }));
        var wait = job.WaitAsync(Hour);
        Time.Advance(Seconds(5));

        // Wanted three seconds after the first answer, and held back for seven by the floor.
        var get = job.GetAsync();
        Time.Advance(Seconds(95));
        await Task.WhenAll(get, wait);

        Measure("jobclients.polls").Select(count => (count.Tags["jobclients.state"], count.Sum)).ShouldBe([("Running", 2), ("Succeeded", 1)], ignoreOrder: true);
        Measure("jobclients.poll.duration").Sum(duration => duration.Sum).ShouldBe(6);
        Measure("jobclients.poll.gate_wait").ShouldHaveSingleItem().Sum.ShouldBe(7);

        Spans("poll test/job").Select(poll => (poll.Duration, poll.GetTagItem("jobclients.job"))).ShouldBe(Enumerable.Repeat((Seconds(2), (object?)"told:test/job/1"), 3));

        // The last poll but one began at 12, the last ended at 36.
        Measure("jobclients.job.detection_delay_bound").ShouldHaveSingleItem().Sum.ShouldBe(24);
    }

    [Fact]
    public async Task Poll_ThatFails_TellsWhatItFailedBy()
    {
        var answers = new Queue<Func<Task<string>>>([() => throw new JobClientException(JobClientErrorKind.Temporary, "as the test wants.") { HttpStatus = HttpStatusCode.BadGateway }, () => Task.FromResult("done")]);
        var wait = OpenTold(Kind(_ => answers.Dequeue()())).WaitAsync(Hour);
        Time.Advance(Seconds(60));
        await wait;

        Spans("poll test/job").Select(span => (span.Status, span.GetTagItem("error.type"), span.GetTagItem("http.response.status_code")))
            .ShouldBe([(ActivityStatusCode.Error, "Temporary", 502), (ActivityStatusCode.Unset, null, null)]);
    }

    /// <summary>A call that was wanted at once and then was not leaves nothing behind that looks like a wait at the gate.</summary>
    [Fact]
    public async Task GateWait_AfterACancelledGet_IsThatOfTheSchedule()
    {
        using var leaving = new CancellationTokenSource();
        var job = OpenTold(Kind("running", "done"));
        var wait = job.WaitAsync(Hour);
        Time.Advance(Seconds(2));
        var get = job.GetAsync(leaving.Token);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(get);
        Time.Advance(Seconds(60));
        await wait;

        Measure("jobclients.poll.gate_wait").ShouldHaveSingleItem().Sum.ShouldBe(0);
    }

    /// <summary>Whoever leaves while the poll is under way has wanted it all the same.</summary>
    [Fact]
    public async Task GateWait_OfAGetThatIsCancelledDuringItsPoll_IsItsOwn()
    {
        using var leaving = new CancellationTokenSource();
        var answers = new Queue<string>(["running", "running", "done"]);
        var job = OpenTold(Kind(async _ =>
        {
            await Task.Delay(Seconds(1), Time).ConfigureAwait(false);
            return answers.Dequeue();
        }));
        var wait = job.WaitAsync(Hour);
        Time.Advance(Seconds(4));
        var get = job.GetAsync(leaving.Token);
        Time.Advance(Seconds(7.5));
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(get);
        Time.Advance(Seconds(60));
        await wait;

        Measure("jobclients.poll.gate_wait").ShouldHaveSingleItem().Sum.ShouldBe(7);
    }

    public override void Dispose()
    {
        base.Dispose();
        _collector.Dispose();
        GC.SuppressFinalize(this);
    }

    private Job<string> OpenTold(TestKind kind) => kind.Open(s_job, Watcher);

    private List<Activity> Spans(string name) => [.. _collector.Spans.Where(span => span.DisplayName == name)];

    private List<Measured> Measure(string name) => [.. _collector.Measure().Where(measured => measured.Name == name)];

    private (object? Outcome, object? Error) Outcome(string name)
    {
        var span = Spans(name).ShouldHaveSingleItem();
        span.Status.ShouldBe(ActivityStatusCode.Error);
        return (span.GetTagItem("jobclients.outcome"), span.GetTagItem("error.type"));
    }

    private static string Tags(Activity span) =>
        string.Join(' ', span.TagObjects.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    private sealed class Told(Action<JobSnapshot<string>> tell) : IProgress<JobSnapshot<string>>
    {
        public void Report(JobSnapshot<string> value) => tell(value);
    }
}
