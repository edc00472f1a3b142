namespace JobClients.Tests.Watching.History;

/// <summary>What a watcher learns of the jobs that it watches, and what it makes of that.</summary>
public sealed class LearningTests : WatchingTest
{
    private readonly RunTimeHistory _history = new();

    public LearningTests()
    {
        Options.Schedule = PollSchedule.Adaptive(seed: 1);
        Options.History = _history;
    }

    [Fact]
    public async Task End_OfAWatchedJob_IsRememberedBetweenTheLastTwoPolls()
    {
        await RunAsync(new("test", "job", "1"), Seconds(60));

        var run = _history.GetRuns("test/job").ShouldHaveSingleItem();
        run.Duration.ShouldBeInRange(Seconds(45), Seconds(75));
    }

    [Fact]
    public async Task End_ThatTheFirstPollSees_TellsNothing()
    {
        await Open(Kind("done")).WaitAsync(Hour);

        _history.Kinds.ShouldBeEmpty();
    }

    [Fact]
    public async Task End_AfterInput_TellsNothing()
    {
        var job = Open(Kind("running", "input", "done"));
        var first = job.WaitAsync(Hour);
        Time.Advance(Seconds(60));
        await first;
        var second = job.WaitAsync(Hour);
        Time.Advance(Seconds(60));
        await second;

        _history.Kinds.ShouldBeEmpty();
    }

    [Fact]
    public async Task ManyJobsOfOneLength_AreSoonSeenToEndWithFewPolls()
    {
        var polls = new List<int>();
        for (var number = 0; number < 30; number++)
        {
            polls.Add(await RunAsync(new("test", "job", $"{number}"), Seconds(600)));
        }

        polls.Skip(20).Average().ShouldBeLessThan(0.4 * polls[0]);
    }

    /// <returns>How many polls it took.</returns>
    private async Task<int> RunAsync(JobReference reference, TimeSpan length)
    {
        var end = Time.Elapsed + length;
        var kind = new TestKind(Time, (_, _) => Task.FromResult(Time.Elapsed < end ? "running" : "done")) { Floor = Seconds(1) };
        var wait = kind.Open(reference, Watcher).WaitAsync(Hour);
        Time.Advance(2 * length);
        (await wait).State.ShouldBe(JobState.Succeeded);
        return kind.Polls.Count;
    }
}
