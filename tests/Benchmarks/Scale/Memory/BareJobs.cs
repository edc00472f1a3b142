using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Scale.Memory;

internal sealed class BareJobs : IWatchedJobs
{
    private readonly BareKind _kind = new();
    private readonly JobWatcher _watcher = new(new() { TimeProvider = new VirtualClock() });

    public Job Open(int number) => _kind.Open(number, _watcher);

    public Task WhenPolledAsync(int polls) => _kind.Polls == polls
        ? Task.CompletedTask
        : throw new InvalidOperationException($"{polls} jobs were polled {_kind.Polls} times.");

    public void Dispose() => _watcher.Dispose();
}
