using JobClients.Simulator;

namespace JobClients.Support.Hostile;

/// <summary>The simulator that all cases of a class share, and the watch over their traces.</summary>
public sealed class HostileServer : IAsyncLifetime
{
    private JobSimulator? _simulator;

    public JobSimulator Simulator => _simulator!;

    /// <summary>The simulator's clock.</summary>
    public ManualTimeProvider Time { get; } = new();

    public SecretWatch Watch { get; } = new();

    public async Task InitializeAsync() => _simulator = await JobSimulator.StartAsync(new()
    {
        TimeProvider = Time,
        ZuoraAccessToken = Secrets.Credentials,
        VeevaVaultSessionId = Secrets.Credentials,
        VeevaVaultPollInterval = TimeSpan.Zero,
    });

    public async Task DisposeAsync()
    {
        await Simulator.DisposeAsync();
        Watch.Dispose();
    }
}
