using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace JobClients.Simulator.Tests.Support;

/// <summary>A simulator under a fake clock, and a client that knows the credentials.</summary>
internal sealed class Vendors : IAsyncDisposable
{
    private readonly HttpClient _client;

    private Vendors(JobSimulator simulator, FakeClock clock)
    {
        Simulator = simulator;
        Clock = clock;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = simulator.BaseAddress };
    }

    public JobSimulator Simulator { get; }

    public FakeClock Clock { get; }

    public static async Task<Vendors> StartAsync(Action<JobSimulatorOptions>? configure = null)
    {
        var clock = new FakeClock();
        var options = new JobSimulatorOptions { TimeProvider = clock };
        configure?.Invoke(options);
        return new Vendors(await JobSimulator.StartAsync(options), clock);
    }

    public Task<HttpResponseMessage> GetAsync(SimulatedJob job, string? accept = null)
        => GetAsync(Paths.Of(job.Reference), Paths.CredentialsOf(job.Reference), accept);

    public async Task<JsonObject> GetJsonAsync(SimulatedJob job)
    {
        using var response = await GetAsync(job);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public async Task<HttpResponseMessage> GetAsync(
        string path, string? authorization, string? accept = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        Add(request.Headers, "Authorization", authorization);
        Add(request.Headers, "Accept", accept);
        foreach (var (name, value) in headers)
        {
            Add(request.Headers, name, value);
        }

        return await _client.SendAsync(request);
    }

    /// <summary>Sends a form of <c>name=value</c> and reads the answer.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string form, string? authorization = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(form, mediaType: new("application/x-www-form-urlencoded")) };
        Add(request.Headers, "Authorization", authorization);
        Add(request.Headers, "Accept", accept);
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Simulator.DisposeAsync();
    }

    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }
    }
}
