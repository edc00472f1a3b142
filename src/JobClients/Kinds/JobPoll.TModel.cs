namespace JobClients;

internal sealed class JobPoll<TModel>(JobKind<TModel> kind, JobReference reference) : JobPoll(reference)
    where TModel : class
{
    private readonly Func<CancellationToken, Task<TModel?>> _fetch = kind.PrepareFetch(reference);

    public override TimeSpan MinimumInterval => kind.MinimumInterval;

    public override bool TellsAge => kind.TellsAge;

    public override Task<JobSnapshot> RunAsync(TimeProvider time, CancellationToken cancellationToken) =>
        kind.PollAsync(Reference, _fetch, time, cancellationToken);
}
