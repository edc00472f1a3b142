namespace JobClients.Tests.Watching;

public sealed class HeartbeatTests : WatchingTest
{
    [Fact]
    public async Task WatchAsync_Heartbeat_TellsTheLastSnapshotAgainWithoutAPoll()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(100));
        var kind = Kind("running", "running", "done");
        var changes = Open(kind).WatchAsync(Seconds(30)).GetAsyncEnumerator();
        await changes.MoveNextAsync();

        for (var beat = 1; beat <= 3; beat++)
        {
            var next = changes.MoveNextAsync().AsTask();
            Time.Advance(Seconds(29.9));
            next.IsCompleted.ShouldBeFalse();
            Time.Advance(Seconds(0.1));
            (await next).ShouldBeTrue();
            changes.Current.State.ShouldBe(JobState.Running);
        }

        kind.Polls.Count.ShouldBe(1);
        changes.MoveNextAsync().AsTask().IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task WatchAsync_WithoutHeartbeat_TellsChangesAlone()
    {
        var changes = Open(Kind("running", "running", "running", "done")).WatchAsync().GetAsyncEnumerator();
        await changes.MoveNextAsync();
        Time.Advance(Seconds(15));

        changes.MoveNextAsync().AsTask().IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void WatchAsync_HeartbeatNotPositive_IsRefused(int seconds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Open(Kind("running")).WatchAsync(Seconds(seconds)));
}
