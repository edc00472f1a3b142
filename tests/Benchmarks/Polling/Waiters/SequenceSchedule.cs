namespace JobClients.Benchmarks.Polling;

/// <summary>Written-down waits in seconds, the last of which goes on for ever.</summary>
internal sealed class SequenceSchedule(params double[] seconds) : PollSchedule
{
    public override TimeSpan NextGap(PollContext context) =>
        TimeSpan.FromSeconds(seconds[Math.Clamp(context.Polls - 1, 0, seconds.Length - 1)]);
}
