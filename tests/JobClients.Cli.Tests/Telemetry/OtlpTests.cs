using System.Collections.Concurrent;
using JobClients.Simulator;
using JobClients.VeevaVault;
using JobClients.Zuora;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace JobClients.Cli.Tests.Telemetry;

/// <summary>What a collector gets of waits with logins and of a download, byte for byte.</summary>
public sealed class OtlpTests
{
    private static readonly JobSimulatorOptions s_options = new()
    {
        ZuoraClientId = "otlp-client",
        ZuoraClientSecret = "otlp-s3cret",
        VeevaVaultUserName = "otlp-user@acme.example",
        VeevaVaultPassword = "otlp-passw0rd",
    };

    [Fact]
    public async Task Export_HasNamesAndNoSecret()
    {
        await using var simulator = await JobSimulator.StartAsync(s_options);
        await using var receiver = await OtlpReceiver.StartAsync();
        using var sent = new Overheard();
        var secrets = await RunAsync(simulator, receiver, sent);

        foreach (var name in new[]
        {
            "wait zuora/data-query", "poll zuora/data-query", "wait vault/job", "poll vault/job", "log in", "otlp:vault/job/", "GET",
            "jobclients.polls", "jobclients.wait.duration", "jobclients.poll.gate_wait", "jobclients.logins", "Authentication",
        })
        {
            receiver.Text.ShouldContain(name);
        }

        secrets.Count.ShouldBe(8);
        secrets.ShouldAllBe(secret => secret.Length > 5 && !receiver.Text.Contains(secret));
    }

    /// <returns>What nobody may hear of.</returns>
    private static async Task<IReadOnlyList<string>> RunAsync(JobSimulator simulator, OtlpReceiver receiver, Overheard sent)
    {
        using var tracing = Sdk.CreateTracerProviderBuilder().AddSource(JobTelemetry.Name, "System.Net.Http")
            .AddOtlpExporter(options => Point(options, receiver.Endpoint("traces"))).Build();
        using var metering = Sdk.CreateMeterProviderBuilder().AddMeter(JobTelemetry.Name, "System.Net.Http")
            .AddOtlpExporter(options => Point(options, receiver.Endpoint("metrics"))).Build();
        using var zuora = new ZuoraClient(new() { BaseUrl = simulator.BaseAddress, ClientId = s_options.ZuoraClientId, ClientSecret = s_options.ZuoraClientSecret, HttpHandler = sent });
        using var vault = OpenVault(simulator, sent, s_options.VeevaVaultPassword);
        using var refused = OpenVault(simulator, sent, "otlp-no-passw0rd");

        var query = zuora.DataQuery(simulator.Add(JobScript.DataQuery().WithResult("{}").End("completed")).Id);
        var link = (await query.WaitAsync(TimeSpan.FromMinutes(1))).ResultLink!.Query;
        await query.DownloadAsync(Stream.Null);
        await vault.Job(simulator.Add(JobScript.VeevaVaultJob().End("SUCCESS")).Id).WaitAsync(TimeSpan.FromMinutes(1));
        await Should.ThrowAsync<JobClientException>(refused.Job("1").WaitAsync(TimeSpan.FromMinutes(1)));

        tracing.ForceFlush().ShouldBeTrue();
        metering.ForceFlush().ShouldBeTrue();
        return [.. sent.Credentials, link, s_options.ZuoraClientId, s_options.ZuoraClientSecret, s_options.VeevaVaultUserName, s_options.VeevaVaultPassword, "otlp-no-passw0rd"];
    }

    private static VeevaVaultClient OpenVault(JobSimulator simulator, Overheard sent, string password) => new(new()
    {
        ConnectionName = "otlp",
        BaseUrl = simulator.BaseAddress,
        UserName = s_options.VeevaVaultUserName,
        Password = password,
        HttpHandler = sent,
    });

    private static void Point(OtlpExporterOptions options, Uri endpoint) => (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, endpoint);

    /// <summary>Hears which credentials are sent.</summary>
    private sealed class Overheard() : DelegatingHandler(StrictRequestAdapter.CreateHandler())
    {
        private readonly ConcurrentDictionary<string, bool> _credentials = new(StringComparer.Ordinal);

        public IEnumerable<string> Credentials => _credentials.Keys;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.TryGetValues("Authorization", out var values))
            {
                _credentials.TryAdd(values.Single().Split(' ')[^1], true);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
