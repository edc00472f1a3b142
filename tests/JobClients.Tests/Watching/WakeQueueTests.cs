namespace JobClients.Tests.Watching;

public sealed class WakeQueueTests
{
    private static readonly WatchRules s_rules = new(new());
    private readonly TestKind _kind = new(new ManualTimeProvider(), "running");
    private readonly WakeQueue _queue = new();

    [Fact]
    public void TakeDue_Jobs_ComeInOrderOfTimeThenNumber()
    {
        var (late, second, first) = (Job(1), Job(3), Job(2));
        _queue.Set(late, TimeSpan.FromSeconds(2));
        _queue.Set(second, TimeSpan.FromSeconds(1));
        _queue.Set(first, TimeSpan.FromSeconds(1));

        TakeAll(TimeSpan.FromSeconds(1)).ShouldBe([first, second]);
        TakeAll(TimeSpan.FromSeconds(2)).ShouldBe([late]);
        _queue.Next.ShouldBe(Moment.Never);
    }

    [Fact]
    public void Set_Never_TakesTheJobOut()
    {
        var job = Job(1);
        _queue.Set(job, TimeSpan.FromSeconds(1));

        _queue.Set(job, Moment.Never);

        _queue.Next.ShouldBe(Moment.Never);
        TakeAll(TimeSpan.FromDays(1)).ShouldBeEmpty();
    }

    /// <summary>Against a list that is sorted anew each time.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomUse_IsAsThatOfASortedList(int seed)
    {
        var random = new Random(seed);
        var jobs = Enumerable.Range(0, 60).Select(number => Job(number)).ToList();
        var model = new Dictionary<WatchedJob, TimeSpan>();
        for (var i = 0; i < 5_000; i++)
        {
            var job = jobs[random.Next(jobs.Count)];
            var wakeAt = random.Next(5) == 0 ? Moment.Never : TimeSpan.FromSeconds(random.Next(40));
            _queue.Set(job, wakeAt);
            model[job] = wakeAt;
            if (random.Next(20) == 0)
            {
                var now = TimeSpan.FromSeconds(random.Next(20));
                var due = model.Where(entry => entry.Value <= now).OrderBy(entry => entry.Value).ThenBy(entry => entry.Key.Number).Select(entry => entry.Key).ToList();
                TakeAll(now).ShouldBe(due);
                due.ForEach(taken => model.Remove(taken));
            }

            _queue.Next.ShouldBe(model.Values.DefaultIfEmpty(Moment.Never).Min());
        }
    }

    private List<WatchedJob> TakeAll(TimeSpan now)
    {
        var due = new List<WatchedJob>();
        while (_queue.TakeDue(now) is { } job)
        {
            due.Add(job);
        }

        return due;
    }

    private WatchedJob Job(long number) => new(new JobPoll<string>(_kind, new("test", "job", "1")), number, s_rules);
}
