using JobClients.Cli.Connections;

namespace JobClients.Cli.Tests.Support;

internal sealed class ScriptedConnections(ScriptedKind kind, TimeProvider time) : IConnectionSource, IJobProvider, IDisposable
{
    private readonly JobWatcher _watcher = new(new() { TimeProvider = time, Schedule = PollSchedule.Fixed(TimeSpan.FromSeconds(1)) });

    public string? Connection => null;

    public string Vendor => kind.Vendor;

    public IReadOnlyList<JobKind> Kinds => [kind];

    public bool IsDisposed { get; private set; }

    public OpenConnections Open(IReadOnlyCollection<JobReference> references) => new OpenConnections().Add(this);

    public Job Open(JobReference reference) => kind.Open(reference, _watcher);

    public Task LogInAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void Dispose()
    {
        IsDisposed = true;
        _watcher.Dispose();
    }
}
