using System.Text.Json;
using BenchmarkDotNet.Attributes;
using JobClients.Benchmarks.Peers;
using JobClients.Zuora;
using JobClients.Zuora.Generated;
using JobClients.Zuora.Generated.Query.Jobs.Item;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace JobClients.Benchmarks;

/// <summary>What one poll costs beside the bare floor, in one process.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class PollBenchmarks : IDisposable
{
    private HttpClient _http = null!;
    private ZuoraNSwagClient _nswag = null!;
    private ZuoraApiClient _kiota = null!;
    private ZuoraClient _zuora = null!;
    private JobItemRequestBuilder _job = null!;
    private SampleServer? _server;
    private string _url = null!;

    /// <summary>What is between client and server.</summary>
    [Params(Transport.Memory, Transport.Sockets)]
    public Transport Over { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _server = Over == Transport.Sockets ? new() : null;
        var host = _server?.BaseAddress ?? new("https://rest.example");
        _http = new(CreateHandler());
        _url = $"{host.AbsoluteUri}query/jobs/{Sample.JobId}";
        _nswag = new(new(new BearerHandler(CreateHandler()))) { BaseUrl = host.AbsoluteUri };
        _kiota = new(CreateStockAdapter(host));
        _zuora = new(new() { BaseUrl = host, AccessToken = "t", HttpHandler = CreateHandler() });
        _job = _zuora.Api.Query.Jobs[Sample.JobId];
    }

    [Benchmark(Baseline = true, Description = "HttpClient and System.Text.Json")]
    public async Task<string?> Floor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _url);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer t");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        await using var body = await answer.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var response = await JsonSerializer.DeserializeAsync(body, FloorJson.Default.FloorResponse).ConfigureAwait(false);
        return response?.Data?.QueryStatus;
    }

    [Benchmark(Description = "NSwag's client")]
    public async Task<string?> NSwag()
    {
        var response = await _nswag.GET_DataQueryJobAsync(Sample.JobId, null, null, null, null, null).ConfigureAwait(false);
        return response.Data?.QueryStatus;
    }

    [Benchmark(Description = "Kiota's client, stock adapter")]
    public async Task<string?> Kiota()
    {
        var response = await _kiota.Query.Jobs[Sample.JobId].GetAsync().ConfigureAwait(false);
        return response?.Data?.QueryStatus;
    }

    [Benchmark(Description = "Kiota's client, this adapter")]
    public async Task<string?> Ours()
    {
        var response = await _job.GetAsync().ConfigureAwait(false);
        return response?.Data?.QueryStatus;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _http.Dispose();
        _zuora.Dispose();
        _server?.Dispose();
        GC.SuppressFinalize(this);
    }

    private HttpMessageHandler CreateHandler() =>
        Over == Transport.Sockets ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } : new SampleHandler();

    private HttpClientRequestAdapter CreateStockAdapter(Uri host)
    {
        var formats = new ParseNodeFactoryRegistry { ContentTypeAssociatedFactories = { ["application/json"] = new JsonParseNodeFactory() } };
        var http = new HttpClient(new BearerHandler(CreateHandler()));
        return new(new AnonymousAuthenticationProvider(), formats, new JsonSerializationWriterFactory(), http) { BaseUrl = host.AbsoluteUri };
    }
}
