using JobClients.VeevaVault.Generated.Models;

namespace JobClients.VeevaVault.Tests;

/// <summary>A client and the Vault it talks to, over real HTTP, under a clock that a test turns.</summary>
internal sealed class SimulatedVault : IAsyncDisposable
{
    private readonly JobSimulator _simulator;

    private SimulatedVault(JobSimulator simulator, ManualTimeProvider time, VeevaVaultFormat format, string sessionId)
    {
        (_simulator, Time, Requests) = (simulator, time, new(time));
        Client = new(new()
        {
            BaseUrl = simulator.BaseAddress,
            SessionId = sessionId,
            Format = format,
            Watching = { TimeProvider = time, Schedule = PollSchedule.Fixed(TimeSpan.FromSeconds(1)) },
            HttpHandler = Requests,
        });
    }

    public VeevaVaultClient Client { get; }

    public ManualTimeProvider Time { get; }

    public RequestCounter Requests { get; }

    public static async Task<SimulatedVault> StartAsync(VeevaVaultFormat format = VeevaVaultFormat.Json, string? sessionId = null)
    {
        var time = new ManualTimeProvider();
        var options = new JobSimulatorOptions { TimeProvider = time };
        return new(await JobSimulator.StartAsync(options), time, format, sessionId ?? options.VeevaVaultSessionId);
    }

    public SimulatedJob Add(JobScript script) => _simulator.Add(script);

    public Job<JobStatusResponse> Open(JobScript script) => Client.Job(Add(script).Id);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Requests.Dispose();
        await _simulator.DisposeAsync();
    }
}
