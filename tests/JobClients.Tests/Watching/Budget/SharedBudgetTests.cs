namespace JobClients.Tests.Watching.Budget;

/// <summary>What the server says to one job goes for all of a connection.</summary>
public sealed class SharedBudgetTests : WatchingTest
{
    private static readonly JobReference s_other = new("test", "job", "2");

    [Fact]
    public async Task RetryAfter_OfOneJob_HoldsTheOthersBack()
    {
        var limited = Kind(poll => poll == 1 ? Task.FromException<string>(Failure(JobClientErrorKind.RateLimited, Seconds(120))) : Task.FromResult("done"));
        var other = Kind("done");
        var first = Open(limited).WaitAsync(Hour);
        var second = other.Open(s_other, Watcher).WaitAsync(Hour);
        Time.Advance(Seconds(119));
        other.Polls.ShouldBeEmpty();
        Time.Advance(Seconds(1));
        await Task.WhenAll(first, second);

        other.Polls.ShouldBe([Seconds(120)]);
    }

    [Fact]
    public async Task RetryAfter_BeyondADeadline_DoesNotDelayTheTimeout()
    {
        _ = Open(Kind(_ => Task.FromException<string>(Failure(JobClientErrorKind.RateLimited, Hour)))).WaitAsync(Timeout.InfiniteTimeSpan);
        var other = Kind("done");
        var wait = other.Open(s_other, Watcher).WaitAsync(Seconds(60));
        Time.Advance(Seconds(60));

        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
        other.Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task ManyJobs_AreNotPolledMoreAtATimeThanAllowed()
    {
        Options.MaxConcurrentPolls = 3;
        var (underWay, most) = (0, 0);
        var kind = Kind(async _ =>
        {
            most = Math.Max(most, ++underWay);
            await Task.Delay(Seconds(2), Time).ConfigureAwait(false);
            underWay--;
            return "done";
        });
        var waits = Enumerable.Range(0, 10).Select(number => kind.Open(new("test", "job", $"{number}"), Watcher).WaitAsync(Hour)).ToList();
        Time.Advance(Seconds(60));
        await Task.WhenAll(waits);

        most.ShouldBe(3);
        kind.Polls.Max().ShouldBe(Seconds(6));
    }

    /// <summary>A tenth of the requests that the jobs would like, in windows of five minutes.</summary>
    [Fact]
    public void Shortage_OfRequests_IsSharedByAllAndNeverRunsOut()
    {
        const int limit = 600;
        var (start, used, most) = (TimeSpan.Zero, 0, 0);
        Options.Schedule = PollSchedule.Adaptive(seed: 1);
        ServerAdvice Tell()
        {
            if (Time.Elapsed >= start + TimeSpan.FromMinutes(5))
            {
                (start, used) = (Time.Elapsed, 0);
            }

            most = Math.Max(most, ++used);
            return new(Wait: null, new() { Remaining = Math.Max(0, limit - used), ResetsAfter = start + TimeSpan.FromMinutes(5) - Time.Elapsed });
        }

        var kinds = Enumerable.Range(0, 300).Select(_ => new TestKind(Time, "running") { Floor = Seconds(1), Advice = Tell }).ToList();
        var waits = kinds.Select((kind, number) => kind.Open(new("test", "job", $"{number}"), Watcher).WaitAsync(Timeout.InfiniteTimeSpan)).ToList();
        Time.Advance(TimeSpan.FromMinutes(60));

        waits.ShouldAllBe(wait => !wait.IsCompleted);
        most.ShouldBeLessThan(limit);
        kinds.Sum(kind => kind.Polls.Count).ShouldBeGreaterThan(12 * limit / 5);
        kinds.Min(kind => kind.Polls.Count).ShouldBeGreaterThan(kinds.Max(kind => kind.Polls.Count) / 3);
    }

    [Fact]
    public async Task SomebodyWhoAsksNow_ComesBeforeThoseWhoWait()
    {
        Options.MaxConcurrentPolls = 1;
        var order = new List<string>();
        Job<string> Named(string id) => Kind(async _ =>
        {
            order.Add(id);
            await Task.Delay(Seconds(2), Time).ConfigureAwait(false);
            return "done";
        }).Open(new("test", "job", id), Watcher);
        var waits = new[] { "a", "b", "c" }.Select(id => Named(id).WaitAsync(Hour)).ToList();
        var get = Named("urgent").GetAsync();
        Time.Advance(Seconds(60));
        await Task.WhenAll(waits);
        await get;

        order.ShouldBe(["a", "urgent", "b", "c"]);
    }
}
