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

    public static void AddCluster(IHostApplicationBuilder builder)
    {
        // begin: cluster
        builder.Services.AddSingleton<IJobOutcomeHandler, Bookkeeping>();
        builder.Services.AddClusteredJobWatching(options =>
        {
            options.ConnectionString = builder.Configuration["ConnectionStrings:Jobs"] ?? "";
            options.ReportsChanges = false;
        });
        // end: cluster
    }

    // begin: cluster-use
    public sealed class Orders(IJobTracker tracker)
    {
        public Task ExportStartedAsync(string reference, string order) => tracker.TrackAsync(
            JobReference.Parse(reference), TimeSpan.FromDays(2), new Dictionary<string, string>(StringComparer.Ordinal) { ["order"] = order });
    }

    public sealed class Bookkeeping : IJobOutcomeHandler
    {
        public Task HandleAsync(JobOutcome outcome, CancellationToken cancellationToken)
        {
            Console.WriteLine($"{outcome.Id}: {outcome.Reference} {outcome.Kind} {outcome.State}, order {outcome.Metadata["order"]}");
            return Task.CompletedTask;
        }
    }
    // end: cluster-use

    // begin: host-use
    public sealed class NightlyExport(ZuoraClient zuora, [FromKeyedServices("quality")] VeevaVaultClient vault, JobConnections all)
    {
        public Task<JobSnapshot> WaitAsync(string reference, CancellationToken stopping) =>
            all.Open(JobReference.Parse(reference)).WaitAsync(TimeSpan.FromHours(2), cancellationToken: stopping);

        public IEnumerable<string?> Connections => [zuora.Connection, vault.Connection];
    }
    // end: host-use
}
