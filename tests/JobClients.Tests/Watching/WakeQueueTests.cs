namespace JobClients.Tests.Watching;

public sealed class WakeQueueTests
{
    [Fact]
    public void Set_Again_LeavesNoOldPlaceBehind()
    {
        var queue = new WakeQueue();
        var (one, other) = (Job(1), Job(2));
        queue.Set(one, TimeSpan.FromSeconds(5));
        queue.Set(other, TimeSpan.FromSeconds(5));
        queue.Set(one, TimeSpan.FromSeconds(9));

        queue.Next.ShouldBe(TimeSpan.FromSeconds(5));
        queue.TakeDue(TimeSpan.FromSeconds(8)).ShouldBe([other]);
        queue.TakeDue(TimeSpan.FromSeconds(9)).ShouldBe([one]);
        queue.Next.ShouldBe(Moment.Never);
    }

    [Fact]
    public void Set_Never_TakesTheJobOut()
    {
        var queue = new WakeQueue();
        var job = Job(1);
        queue.Set(job, TimeSpan.FromSeconds(5));
        queue.Set(job, Moment.Never);

        queue.TakeDue(Moment.Never).ShouldBeEmpty();
    }

    private static WatchedJob Job(long number)
    {
        var kind = new TestKind(new(), "running");
        return new(new JobPoll<string>(kind, new("test", "job", "1")), number, PollSchedule.Fixed(TimeSpan.FromSeconds(1)), new(1, 1));
    }
}
