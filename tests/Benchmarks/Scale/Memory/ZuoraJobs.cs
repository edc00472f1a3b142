using JobClients.Benchmarks.Polling;
using JobClients.Zuora;

namespace JobClients.Benchmarks.Scale.Memory;

/// <summary>Data queries through the whole client, which are answered without a network.</summary>
internal sealed class ZuoraJobs : IWatchedJobs
{
    private readonly RunningQueryHandler _handler = new();
    private readonly ZuoraClient _client;

    public ZuoraJobs() => _client = new(new()
    {
        BaseUrl = new("https://rest.example"),
        AccessToken = "t",
        HttpHandler = _handler,
        Watching = new() { TimeProvider = new VirtualClock() },
    });

    public Job Open(int number) => _client.DataQuery(References.Id(number));

    public async Task WhenPolledAsync(int polls)
    {
        while (_handler.Polls < polls)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        // The last answers are on their way to the watcher.
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
    }

    public void Dispose() => _client.Dispose();
}
