namespace JobClients.Benchmarks.Cluster;

/// <summary>Jobs of a vendor that answers at once: what is left is what the cluster costs.</summary>
internal sealed class InstantKind() : JobKind<string>(InstantProvider.Name, "job", new((JobState.Running, ["running"])))
{
    private static readonly Task<string?> s_answer = Task.FromResult<string?>("running");

    public override TimeSpan MinimumInterval => TimeSpan.FromMilliseconds(1);

    protected internal override Func<CancellationToken, Task<string?>> PrepareFetch(JobReference reference) => _ => s_answer;

    protected override JobSnapshot<string> Read(JobReference reference, string model, DateTimeOffset observedAt) =>
        CreateSnapshot(reference, model, model, observedAt);

    protected override JobClientException? Explain(Exception exception) => null;
}
