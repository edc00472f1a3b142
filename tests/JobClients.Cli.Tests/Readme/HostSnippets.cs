using JobClients.VeevaVault;
using JobClients.Zuora;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace JobClients.Cli.Tests.Readme;

/// <summary>The code of the README about programs with a host, which therefore compiles.</summary>
public static class HostSnippets
{
    public static void AddConnections(IHostApplicationBuilder builder, string password)
    {
        // begin: host
        builder.Services.AddZuoraJobs().BindConfiguration("Zuora");
        builder.Services.AddVeevaVaultJobs("quality", options =>
        {
            options.BaseUrl = new("https://quality.veevavault.com");
            (options.UserName, options.Password) = ("jobs@quality.example", password);
        });
        builder.Services.AddHealthChecks();
        // end: host
    }

    public static (TracerProvider Tracing, MeterProvider Metering) Collect()
    {
        // begin: telemetry
        var tracing = Sdk.CreateTracerProviderBuilder().AddSource(JobTelemetry.Name).AddOtlpExporter().Build();
        var metering = Sdk.CreateMeterProviderBuilder().AddMeter(JobTelemetry.Name).AddOtlpExporter().Build();
        // end: telemetry
        return (tracing, metering);
    }

    // begin: host-use
    public sealed class NightlyExport(ZuoraClient zuora, [FromKeyedServices("quality")] VeevaVaultClient vault, JobConnections all)
    {
        public Task<JobSnapshot> WaitAsync(string reference, CancellationToken stopping) =>
            all.Open(JobReference.Parse(reference)).WaitAsync(TimeSpan.FromHours(2), cancellationToken: stopping);

        public IEnumerable<string?> Connections => [zuora.Connection, vault.Connection];
    }
    // end: host-use
}
