namespace JobClients.Tests.Watching.Tracking;

public class PollTests : WatchingTest
{
    [Fact]
    public async Task A_poll_tells_the_answer_and_when_the_next_one_is()
    {
        var kind = Kind("running");

        var result = (await Open(kind).PollAsync(new())).ShouldNotBeNull();

        result.Snapshot.ShouldNotBeNull().State.ShouldBe(JobState.Running);
        result.Failure.ShouldBeNull();
        result.LeastGap.ShouldBe(Floor);
        result.NextGap.ShouldBe(Floor, "the schedule says less");
        kind.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_polled_on_after_it()
    {
        var kind = Kind("running");
        await Open(kind).PollAsync(new());

        Time.Advance(Hour);

        kind.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_program_goes_on_where_the_polls_ended()
    {
        Options.Schedule = PollSchedule.Exponential(Seconds(20), 2, Hour);
        var gaps = new List<TimeSpan>();

        await PollElsewhereAsync(Kind("running"), 4, result => gaps.Add(result.NextGap));

        gaps.ShouldBe([Seconds(20), Seconds(40), Seconds(80), Seconds(160)]);
    }

    [Fact]
    public async Task What_progress_says_of_the_end_is_gone_on_with_as_if_in_one_program()
    {
        string[] reports = ["running 2", "running 10", "running 20", "running 35", "running 50", "running 70", "running 90"];
        var (here, elsewhere) = (new List<TimeSpan>(), new List<TimeSpan>());
        Options.Schedule = PollSchedule.Adaptive(seed: 1);
        await PollAsync(() => Watcher, Kind(reports), reports.Length, result => here.Add(result.NextGap));
        Options.Schedule = PollSchedule.Adaptive(seed: 1);
        await PollElsewhereAsync(Kind(reports), reports.Length, result => elsewhere.Add(result.NextGap));

        elsewhere.ShouldBe(here);
        here.ShouldContain(gap => gap > Seconds(11));
    }

    [Fact]
    public async Task Failures_in_a_row_are_counted_over_programs()
    {
        var verdicts = new List<bool>();
        var kind = Kind(_ => throw Failure(JobClientErrorKind.Temporary));

        await PollElsewhereAsync(kind, Options.MaxInitialFailures, result =>
        {
            result.Failure.ShouldNotBeNull().Kind.ShouldBe(JobClientErrorKind.Temporary);
            verdicts.Add(result.IsHopeless);
        });

        verdicts.ShouldBe([false, false, true]);
    }

    [Fact]
    public async Task How_long_the_job_ran_is_told_with_its_end_and_known_from_the_first_poll_on()
    {
        var runs = new List<RunTime?>();
        Options.Schedule = PollSchedule.Fixed(Seconds(20));

        await PollElsewhereAsync(Kind("running", "running", "running", "done"), 4, result => runs.Add(result.RunTime));

        runs.Take(3).ShouldAllBe(run => run == null);
        runs[3].ShouldNotBeNull().Duration.ShouldBe(Seconds(50), "halfway between the last two polls");
    }

    [Fact]
    public async Task A_server_that_asks_for_a_pause_is_heard()
    {
        var result = await Open(Kind(_ => throw Failure(JobClientErrorKind.RateLimited, Seconds(90)))).PollAsync(new());

        result.ShouldNotBeNull().NextGap.ShouldBeGreaterThanOrEqualTo(Seconds(90));
        result.LeastGap.ShouldBe(Seconds(90));
        result.IsHopeless.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public async Task A_share_is_above_none_and_no_more_than_all(double share) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Open(Kind("running")).PollAsync(new() { BudgetShare = share }));

    [Fact]
    public async Task A_fault_of_the_program_is_thrown()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Open(Kind(_ => throw new InvalidOperationException())).PollAsync(new()));
    }

    /// <summary>Each poll by a watcher of its own, as by a program that was just started.</summary>
    private async Task PollElsewhereAsync(TestKind kind, int polls, Action<JobPollResult> take)
    {
        Options.TimeProvider = Time;
        var watchers = new List<JobWatcher>();
        await PollAsync(CreateWatcher, kind, polls, take);
        watchers.ForEach(watcher => watcher.Dispose());

        JobWatcher CreateWatcher()
        {
            watchers.Add(new(Options));
            return watchers[^1];
        }
    }

    private async Task PollAsync(Func<JobWatcher> watcher, TestKind kind, int polls, Action<JobPollResult> take)
    {
        string? memory = null;
        for (var poll = 0; poll < polls; poll++)
        {
            var result = (await kind.Open(Reference, watcher()).PollAsync(new() { Memory = JobMemory.TryParse(memory) })).ShouldNotBeNull();
            take(result);
            memory = result.Memory.ToString();
            Time.Advance(result.NextGap);
        }
    }
}
