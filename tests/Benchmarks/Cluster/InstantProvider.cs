namespace JobClients.Benchmarks.Cluster;

/// <summary>The connection to a vendor that answers at once.</summary>
internal sealed class InstantProvider : IJobProvider
{
    public const string Name = "instant";

    private readonly InstantKind _kind = new();
    private readonly JobWatcher _watcher = new(new() { Schedule = PollSchedule.Fixed(TimeSpan.FromSeconds(1)), MaxConcurrentPolls = 1000 });

    public string? Connection => null;

    public string Vendor => Name;

    public IReadOnlyList<JobKind> Kinds => [_kind];

    public Job Open(JobReference reference) => _kind.Open(reference, _watcher);

    public Task LogInAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void Dispose() => _watcher.Dispose();
}
