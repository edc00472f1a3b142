namespace JobClients.Tests.Watching.Complaints;

public sealed class TooFastTests : ComplaintTest
{
    /// <summary>azure-sdk-for-net#3439, autorest.csharp#1674: polls too fast, and is throttled.</summary>
    [Fact]
    public async Task WaitAsync_HastySchedule_KeepsTheFloor()
    {
        Options.Schedule = PollSchedule.Fixed(TimeSpan.FromTicks(1));
        Options.PollCost = TimeSpan.FromTicks(1);
        var kind = EndingAfter(600);
        await WaitUntilSeenAsync(kind);

        GapsOf(kind.Polls).Min().ShouldBeGreaterThanOrEqualTo(Floor);
    }

    /// <summary>azure-sdk#3841: no floor over all callers together.</summary>
    [Fact]
    public async Task ManyCallers_OfAllSorts_KeepOneFloorTogether()
    {
        var kind = EndingAfter(300);
        var calls = new List<Task>();
        for (var second = 0; second < 100; second++)
        {
            calls.Add(Open(kind).WaitAsync(Hour));
            calls.Add(Open(kind).GetAsync());
            Time.Advance(Seconds(1));
        }

        Time.Advance(Hour - Seconds(101));
        await Task.WhenAll(calls);
        GapsOf(kind.Polls).Min().ShouldBeGreaterThanOrEqualTo(Floor);
    }

    /// <summary>Jobs that are started together are not polled together for ever.</summary>
    [Fact]
    public void ManyJobs_StartedTogether_DriftApart()
    {
        var polls = new List<TimeSpan>();
        var kind = Kind(_ =>
        {
            polls.Add(Time.Elapsed);
            return Task.FromResult("running");
        });
        for (var i = 0; i < 20; i++)
        {
            _ = kind.Open(new("test", "job", $"{i}"), Watcher).WaitAsync(Hour);
        }

        Time.Advance(Seconds(300));

        polls.Where(poll => poll > Seconds(100)).GroupBy(poll => poll).Max(group => group.Count()).ShouldBeLessThanOrEqualTo(2);
    }

    /// <summary>smithy-typescript: the spread vanishes where gaps have grown to their longest. Here at the floor, which is the shortest.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public void Spread_AtTheFloorAndAtTheLongestRetry_DoesNotVanish(double floor)
    {
        var failing = Enumerable.Range(0, 50).Select(_ => Gap(floor, failures: 1000)).ToList();
        var waiting = Enumerable.Range(0, 50).Select(_ => Gap(floor, failures: 0)).ToList();

        failing.Distinct().Count().ShouldBe(50);
        waiting.Distinct().Count().ShouldBe(50);
        failing.Concat(waiting).Min().ShouldBeGreaterThanOrEqualTo(Seconds(floor));
    }

    /// <summary>dotnet/extensions#7001: retries up to 11 ms before the time that the server asked for.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task WaitAsync_RetryAfter_IsNeverUndercutByTheSpread(int seed)
    {
        Options.Schedule = PollSchedule.Adaptive(seed);
        var kind = Kind(poll => poll < 100 ? Task.FromException<string>(Failure(JobClientErrorKind.RateLimited, Seconds(17))) : Task.FromResult("done"));
        await WaitUntilSeenAsync(kind);

        GapsOf(kind.Polls).Min().ShouldBeGreaterThanOrEqualTo(Seconds(17));
    }

    /// <summary>azure-sdk-for-net#44147: what the first answer asks for is ignored.</summary>
    [Fact]
    public void FirstAnswer_RetryAfter_IsKept()
    {
        var kind = Kind(poll => poll == 1 ? AnswerWithRetryAfter("running", 90) : Task.FromResult("done"));
        var wait = Open(kind).WaitAsync(Hour);
        var get = Open(kind).GetAsync();
        Time.Advance(Seconds(89.999));
        kind.Polls.Count.ShouldBe(1);
        Time.Advance(Seconds(6));

        wait.IsCompletedSuccessfully.ShouldBeTrue();
        kind.Polls.Count.ShouldBe(2);
        get.IsCanceled.ShouldBeFalse();
    }

    private TimeSpan Gap(double floor, int failures) =>
        Options.Schedule.NextGap(new(default, 1, failures, null) { MinimumInterval = Seconds(floor), PollCost = Seconds(1) });
}
