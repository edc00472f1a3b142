using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Scale.Ends;

/// <summary>Jobs that end, and keep watch over how often they are polled. They are opened in the order of their run times.</summary>
/// <param name="clock">By which they run, from when they are opened.</param>
/// <param name="runTimes">In seconds.</param>
internal sealed class EndingKind(VirtualClock clock, double[] runTimes) : JobKind<BareAnswer>("bare", "ending", BareAnswer.Statuses)
{
    private static readonly Task<BareAnswer?> s_running = Task.FromResult<BareAnswer?>(new("running"));
    private static readonly Task<BareAnswer?> s_done = Task.FromResult<BareAnswer?>(new("done"));

    private int _opened;

    public int Ended { get; private set; }

    public long Polls { get; private set; }

    /// <summary>How many polls came sooner after the one before than they may.</summary>
    public long TooEarly { get; private set; }

    /// <summary>The least time between two polls of a job.</summary>
    public TimeSpan Closest { get; private set; } = TimeSpan.MaxValue;

    public override TimeSpan MinimumInterval { get; } = TimeSpan.FromSeconds(10);

    protected internal override Func<CancellationToken, Task<BareAnswer?>> PrepareFetch(JobReference reference)
    {
        var endsAt = clock.Elapsed + TimeSpan.FromSeconds(runTimes[_opened++]);
        TimeSpan? last = null;
        return _ =>
        {
            Note(clock.Elapsed - last);
            last = clock.Elapsed;
            return clock.Elapsed < endsAt ? s_running : End();
        };
    }

    protected override JobSnapshot<BareAnswer> Read(JobReference reference, BareAnswer model, DateTimeOffset observedAt) =>
        CreateSnapshot(reference, model, model.Status, observedAt);

    protected override JobClientException? Explain(Exception exception) => null;

    private void Note(TimeSpan? gap)
    {
        Polls++;
        TooEarly += gap < MinimumInterval ? 1 : 0;
        Closest = gap < Closest ? gap.Value : Closest;
    }

    private Task<BareAnswer?> End()
    {
        Ended++;
        return s_done;
    }
}
