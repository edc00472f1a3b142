namespace JobClients.Benchmarks.Scale;

/// <summary>Jobs that run for ever, and answer at once without being sent anything.</summary>
internal sealed class BareKind : JobKind<BareAnswer>
{
    private static readonly Task<BareAnswer?> s_running = Task.FromResult<BareAnswer?>(new("running"));

    private readonly Func<CancellationToken, Task<BareAnswer?>> _fetch;

    public BareKind()
        : base("bare", "job", BareAnswer.Statuses) =>
        _fetch = _ =>
        {
            Polls++;
            return s_running;
        };

    /// <summary>How often the jobs were polled, one at a time.</summary>
    public long Polls { get; private set; }

    public override TimeSpan MinimumInterval { get; } = TimeSpan.FromSeconds(10);

    public Job<BareAnswer> Open(int number, JobWatcher watcher) => Open(References.Of(this, number), watcher);

    protected internal override Func<CancellationToken, Task<BareAnswer?>> PrepareFetch(JobReference reference) => _fetch;

    protected override JobSnapshot<BareAnswer> Read(JobReference reference, BareAnswer model, DateTimeOffset observedAt) =>
        CreateSnapshot(reference, model, model.Status, observedAt);

    protected override JobClientException? Explain(Exception exception) => null;
}
