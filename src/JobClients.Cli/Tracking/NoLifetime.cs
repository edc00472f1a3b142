using Microsoft.Extensions.Hosting;

namespace JobClients.Cli.Tracking;

/// <summary>Signals are this program's own business, and not the host's.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
