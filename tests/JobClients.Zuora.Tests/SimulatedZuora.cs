namespace JobClients.Zuora.Tests;

/// <summary>A client and the tenant it talks to, over real HTTP, under a clock that a test turns.</summary>
internal sealed class SimulatedZuora : IAsyncDisposable
{
    private readonly JobSimulator _simulator;

    private SimulatedZuora(JobSimulator simulator, ManualTimeProvider time, string token)
    {
        (_simulator, Time, Requests) = (simulator, time, new(time));
        Client = new(new()
        {
            BaseUrl = simulator.BaseAddress,
            AccessToken = token,
            Watching = { TimeProvider = time },
            HttpHandler = Requests,
        });
    }

    public ZuoraClient Client { get; }

    public ManualTimeProvider Time { get; }

    public RequestCounter Requests { get; }

    public static async Task<SimulatedZuora> StartAsync(string? token = null)
    {
        var time = new ManualTimeProvider();
        var options = new JobSimulatorOptions { TimeProvider = time };
        return new(await JobSimulator.StartAsync(options), time, token ?? options.ZuoraAccessToken);
    }

    public SimulatedJob Add(JobScript script) => _simulator.Add(script);

    public Job Open(JobScript script) => Client.Open(JobReference.Parse(Add(script).Reference));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Requests.Dispose();
        await _simulator.DisposeAsync();
    }
}
