using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using JobClients.Zuora;
using BenchmarkJob = BenchmarkDotNet.Jobs.Job;

namespace JobClients.Benchmarks;

/// <summary>What one poll costs beside the bare floor, in one process, with the network taken out.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class PollBenchmarks : IDisposable
{
    private const string JobId = "3a3e85c4-96e7-486b-ae02-827120104301";

    private readonly HttpClient _http = new(new SampleHandler());
    private readonly ZuoraClient _zuora = new(new() { BaseUrl = new("https://rest.example"), AccessToken = "t", HttpHandler = new SampleHandler() });

    [Benchmark(Baseline = true, Description = "HttpClient and System.Text.Json")]
    public async Task<string?> Floor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://rest.example/query/jobs/{JobId}");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer t");
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        await using var body = await answer.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var response = await System.Text.Json.JsonSerializer.DeserializeAsync(body, FloorJson.Default.FloorResponse).ConfigureAwait(false);
        return response?.Data?.QueryStatus;
    }

    [Benchmark(Description = "the generated client over this wire")]
    public async Task<string?> Generated()
    {
        var response = await _zuora.Api.Query.Jobs[JobId].GetAsync().ConfigureAwait(false);
        return response?.Data?.QueryStatus;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _http.Dispose();
        _zuora.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(BenchmarkJob.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
