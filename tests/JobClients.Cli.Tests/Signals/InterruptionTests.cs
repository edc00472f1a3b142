using JobClients.Cli.Signals;

namespace JobClients.Cli.Tests.Signals;

public class InterruptionTests
{
    [Fact]
    public async Task Take_Once_CancelsAndGoesOn()
    {
        var ends = 0;
        using var interruption = new Interruption(() => ends++);
        var cancelled = new TaskCompletionSource();
        using var registration = interruption.Token.Register(cancelled.SetResult);

        interruption.Take();

        await cancelled.Task;
        ends.ShouldBe(0);
    }

    [Fact]
    public void Take_Twice_EndsAtOnceThoughTheFirstIsStillCancelling()
    {
        var ends = 0;
        using var interruption = new Interruption(() => ends++);
        using var stuck = new ManualResetEventSlim();
        using var registration = interruption.Token.Register(stuck.Wait);

        interruption.Take();
        interruption.Take();

        ends.ShouldBe(1);
        stuck.Set();
    }
}
