using JobClients.Simulator.Hosting;
using JobClients.Simulator.Jobs;
using JobClients.Simulator.Logins;
using Microsoft.AspNetCore.Builder;

namespace JobClients.Simulator;

/// <summary>
/// Zuora and Veeva Vault on loopback: their job endpoints over real HTTP, with jobs that go through their
/// statuses as scripted. Disposing it frees the port.
/// </summary>
public sealed class JobSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly JobBook _jobs;

    private JobSimulator(WebApplication app, JobBook jobs, LoginBook logins)
    {
        _app = app;
        _jobs = jobs;
        (ZuoraLogins, VeevaVaultLogins) = (logins.Zuora, logins.VeevaVault);
        BaseAddress = new Uri(app.Urls.Single());
    }

    /// <summary>Where both vendors are, such as <c>http://127.0.0.1:50123/</c>. Their paths do not overlap.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The jobs so far, in the order in which they were added.</summary>
    public IReadOnlyCollection<SimulatedJob> Jobs => _jobs.All;

    /// <summary>Who has logged in to Zuora, at <c>/oauth/token</c>.</summary>
    public SimulatedLogins ZuoraLogins { get; }

    /// <summary>Who has logged in to the Vault, at <c>/api/{version}/auth</c>.</summary>
    public SimulatedLogins VeevaVaultLogins { get; }

    /// <summary>Starts a simulator without jobs.</summary>
    /// <param name="options">How it runs; read now and no more.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running simulator.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<JobSimulator> StartAsync(
        JobSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var settings = (options ?? new()).Copy();
        var jobs = new JobBook(settings);
        var logins = new LoginBook(settings);
        var app = SimulatorHost.Build(settings, jobs, logins);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            var simulator = new JobSimulator(app, jobs, logins);
            settings.BaseAddress = simulator.BaseAddress;
            return simulator;
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Adds a job, whose timeline starts now.</summary>
    /// <param name="script">What the job does.</param>
    /// <returns>The job, with its reference and the calls for it.</returns>
    /// <exception cref="ArgumentException">There is a job of that kind and id already.</exception>
    public SimulatedJob Add(JobScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return _jobs.Add(script);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
