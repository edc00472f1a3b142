namespace JobClients.Tests.Watching.Tracking;

public class PollFenceTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void It_closes_when_the_leave_is_over()
    {
        var fence = new PollFence(_time);
        _time.Advance(TimeSpan.FromSeconds(3));
        fence.Open(TimeSpan.FromSeconds(5));

        _time.Advance(TimeSpan.FromSeconds(1.9));
        fence.Pass();
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Should.Throw<PollDeniedException>(fence.Pass);
    }

    [Fact]
    public void It_closes_when_the_wall_clock_has_gone_on_while_the_machine_slept()
    {
        var machine = new SleepyMachine();
        var fence = new PollFence(machine);
        fence.Open(TimeSpan.FromSeconds(5));
        fence.Pass();

        machine.Slept = TimeSpan.FromHours(1);

        Should.Throw<PollDeniedException>(fence.Pass);
    }

    [Fact]
    public void Without_leave_it_does_not_open() => Should.Throw<PollDeniedException>(() => new PollFence(_time).Open(leave: null));

    /// <summary>A machine whose count of time stands still while it sleeps.</summary>
    private sealed class SleepyMachine : TimeProvider
    {
        public TimeSpan Slept { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + Slept;

        public override long GetTimestamp() => 0;
    }
}
