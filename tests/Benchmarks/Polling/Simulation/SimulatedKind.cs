namespace JobClients.Benchmarks.Polling;

/// <summary>Makes one simulated job a kind of job that the watcher can be given. There is no wire.</summary>
internal sealed class SimulatedKind(SimulatedJob job, TimeSpan floor) : JobKind<SimulatedAnswer>("simulated", "job", s_statuses)
{
    public static readonly JobReference Reference = new("simulated", "job", "1");

    private static readonly StatusTable s_statuses = new((JobState.Running, ["running"]), (JobState.Succeeded, ["done"]));

    public override TimeSpan MinimumInterval => floor;

    protected internal override Func<CancellationToken, Task<SimulatedAnswer?>> PrepareFetch(JobReference reference) =>
        _ => Task.FromResult<SimulatedAnswer?>(job.Poll());

    protected override JobSnapshot<SimulatedAnswer> Read(JobReference reference, SimulatedAnswer model, DateTimeOffset observedAt)
    {
        var snapshot = CreateSnapshot(reference, model, model.Status, observedAt);
        return model.Progress is { } fraction ? snapshot with { Progress = new() { Fraction = fraction } } : snapshot;
    }

    protected override JobClientException? Explain(Exception exception) => null;
}
