using JobClients.Simulator;
using JobClients.Support.Logging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobClients.Zuora.Tests.Hosting;

/// <summary>Connections among the services of a program.</summary>
public sealed class HostTests : IAsyncLifetime, IDisposable
{
    private readonly HostApplicationBuilder _program = Host.CreateEmptyApplicationBuilder(settings: null);
    private readonly RecordedLog _log = new();
    private JobSimulator _simulator = null!;
    private IHost? _host;

    public async Task InitializeAsync()
    {
        _simulator = await JobSimulator.StartAsync();
        _program.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log);
        _program.Services.AddHealthChecks();
    }

    public async Task DisposeAsync()
    {
        _host?.Dispose();
        await _simulator.DisposeAsync();
    }

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Connections_FromConfiguration_OpenTheirJobs()
    {
        Configure(
            ("Zuora:BaseUrl", _simulator.BaseAddress.AbsoluteUri),
            ("Zuora:ClientId", "simulated-client"),
            ("Zuora:ClientSecret", "simulated-secret"),
            ("Zuora:RequestTimeout", "00:00:30"),
            ("Zuora:Headers:TrackId", "nightly-42"),
            ("Zuora:Watching:PollCost", "00:00:05"),
            ("Acme:BaseUrl", _simulator.BaseAddress.AbsoluteUri),
            ("Acme:AccessToken", "simulated-zuora-token"));
        _program.Services.AddZuoraJobs().BindConfiguration("Zuora");
        _program.Services.AddZuoraJobs("acme").BindConfiguration("Acme");
        var provider = await StartAsync();

        var options = provider.GetRequiredService<IOptionsMonitor<ZuoraOptions>>().CurrentValue;
        (options.RequestTimeout, options.Watching.PollCost, options.Headers.TrackId).ShouldBe((TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), "nightly-42"));
        var jobs = provider.GetRequiredService<JobConnections>();
        jobs.Providers.Select(one => one.Connection).ShouldBe([null, "acme"], ignoreOrder: true);
        foreach (var connection in new[] { null, "acme" })
        {
            var id = _simulator.Add(JobScript.DataQuery().End("completed")).Id;
            var snapshot = await jobs.Open(new JobReference("zuora", "data-query", id).WithConnection(connection)).GetAsync();
            (snapshot.State, snapshot.Reference.Connection).ShouldBe((JobState.Succeeded, connection));
        }

        _simulator.ZuoraLogins.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task Clients_AreSingletons_ByTheirNames()
    {
        AddSimulated();
        _program.Services.AddZuoraJobs("acme", Point);
        var provider = await StartAsync();

        var (first, named) = (provider.GetRequiredService<ZuoraClient>(), provider.GetRequiredKeyedService<ZuoraClient>("acme"));
        provider.GetRequiredService<ZuoraClient>().ShouldBeSameAs(first);
        provider.GetRequiredKeyedService<ZuoraClient>("acme").ShouldBeSameAs(named);
        (first.Connection, named.Connection).ShouldBe((null, "acme"));
        provider.GetRequiredService<JobConnections>().Providers.ShouldBe([first, named], ignoreOrder: true);
    }

    [Fact]
    public async Task SameConnectionAgain_OnlyAddsToItsOptions()
    {
        _program.Services.AddZuoraJobs(options => options.BaseUrl = _simulator.BaseAddress);
        _program.Services.AddZuoraJobs(options => options.AccessToken = "simulated-zuora-token");
        var provider = await StartAsync();

        provider.GetRequiredService<JobConnections>().Providers.ShouldHaveSingleItem();
        (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Count.ShouldBe(1);
    }

    /// <summary>Whoever makes the client wants the rest all the same, in whichever order both are added.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ClientOfTheProgram_TakesThePlaceOfOurs(bool isAddedAfterwards)
    {
        using var own = new ZuoraClient(new() { BaseUrl = _simulator.BaseAddress, AccessToken = "simulated-zuora-token" });
        if (isAddedAfterwards)
        {
            AddSimulated();
            _program.Services.AddSingleton(own);
        }
        else
        {
            _program.Services.AddSingleton(own);
            AddSimulated();
        }

        var provider = await StartAsync();

        provider.GetServices<ZuoraClient>().ShouldContain(own);
        provider.GetRequiredService<ZuoraClient>().ShouldBeSameAs(own);
        provider.GetRequiredService<JobConnections>().Providers.ShouldBe([own]);
        (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Keys.ShouldBe(["jobclients/zuora"]);
    }

    [Fact]
    public async Task HealthCheckOfTheProgram_MayBeCalledAsTheVendorIs()
    {
        AddSimulated();
        _program.Services.AddHealthChecks().AddCheck("zuora", () => HealthCheckResult.Degraded());
        var provider = await StartAsync();
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        report.Entries.Select(entry => (entry.Key, entry.Value.Status))
            .ShouldBe([("zuora", HealthStatus.Degraded), ("jobclients/zuora", HealthStatus.Healthy)], ignoreOrder: true);
    }

    [Fact]
    public async Task Start_WithFaultyOptions_FailsWithAllOfThemInOneMessage()
    {
        _program.Services.AddZuoraJobs(options => options.RequestTimeout = TimeSpan.Zero);
        _program.Services.AddZuoraJobs("acme", options =>
        {
            Point(options);
            (options.ClientSecret, options.ConnectionName) = ("s3cret", "other");
        });
        var message = (await Should.ThrowAsync<Exception>(StartAsync())).Message;

        foreach (var fault in new[] { "'zuora'", "BaseUrl", "RequestTimeout", "AccessToken has to be given", "'acme:zuora'", "exclude each other", "ConnectionName" })
        {
            message.ShouldContain(fault);
        }

        message.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Start_WithFaultyConfiguration_FailsWithAllOfItInOneMessage()
    {
        Configure(("Zuora:BaseUrl", "http://rest.example"), ("Zuora:Watching:PollCost", "00:00:00"), ("Zuora:Watching:MaxConcurrentPolls", "0"));
        _program.Services.AddZuoraJobs().BindConfiguration("Zuora");
        var failure = await Should.ThrowAsync<OptionsValidationException>(StartAsync());

        foreach (var fault in new[] { "BaseUrl", "AccessToken has to be given", "Watching.PollCost", "Watching.MaxConcurrentPolls" })
        {
            failure.Message.ShouldContain(fault);
        }
    }

    [Fact]
    public void ConnectionName_ThatReferencesCannotHave_IsRefusedAtOnce() =>
        Should.Throw<ArgumentException>(() => _program.Services.AddZuoraJobs("Acme Corp")).ParamName.ShouldBe("connection");

    [Fact]
    public async Task Requests_GoThroughTheFactorysHandlers()
    {
        var sent = 0;
        AddSimulated();
        _program.Services.AddHttpClient("zuora").AddHttpMessageHandler(() => new Counted(() => sent++));
        var provider = await StartAsync();
        await provider.GetRequiredService<ZuoraClient>().DataQuery(_simulator.Add(JobScript.DataQuery().End("completed")).Id).GetAsync();

        sent.ShouldBe(1);
    }

    /// <summary>What retries keeps no vendor's limits: what all clients get is left out, and what is added all the same is refused.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Handlers_ThatSendAgain_SendNothingAgain(bool isAddedToTheClient)
    {
        AddSimulated();
        _program.Services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new Retrying()));
        if (isAddedToTheClient)
        {
            _program.Services.AddHttpClient("zuora").AddHttpMessageHandler(() => new Retrying());
        }

        var provider = await StartAsync();
        var job = _simulator.Add(JobScript.DataQuery().AnsweringFirst(1, JobFault.Html(502)).End("completed"));
        var poll = provider.GetRequiredService<ZuoraClient>().DataQuery(job.Id).GetAsync();

        var failure = await Should.ThrowAsync<Exception>(poll);
        (failure is InvalidOperationException, failure is JobClientException { Kind: JobClientErrorKind.Temporary }).ShouldBe((isAddedToTheClient, !isAddedToTheClient));
        job.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Health_IsThatOfTheSession()
    {
        AddSimulated();
        _program.Services.AddZuoraJobs("wrong", options => (options.BaseUrl, options.ClientId, options.ClientSecret) = (_simulator.BaseAddress, "somebody", "s3cret"));
        _program.Services.AddZuoraJobs("gone", options => (options.BaseUrl, options.ClientId, options.ClientSecret) = (new("http://127.0.0.1:9"), "somebody", "s3cret"));
        var provider = await StartAsync();
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("jobclients"));

        report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status, StringComparer.Ordinal).ShouldBe(
            new Dictionary<string, HealthStatus>(StringComparer.Ordinal)
            {
                ["jobclients/zuora"] = HealthStatus.Healthy,
                ["jobclients/wrong:zuora"] = HealthStatus.Unhealthy,
                ["jobclients/gone:zuora"] = HealthStatus.Degraded,
            },
            ignoreOrder: true);
        report.Entries["jobclients/wrong:zuora"].Description.ShouldBe("There is no session: Authentication, HTTP 401.");
        report.Entries.Values.ShouldAllBe(entry => entry.Exception == null);
    }

    [Fact]
    public async Task Health_OfATokenThatWasRefused_IsUnhealthy()
    {
        _program.Services.AddZuoraJobs(options => (options.BaseUrl, options.AccessToken) = (_simulator.BaseAddress, "no-longer-good"));
        var provider = await StartAsync();
        var health = provider.GetRequiredService<HealthCheckService>();
        (await health.CheckHealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
        await Should.ThrowAsync<JobClientException>(provider.GetRequiredService<ZuoraClient>().DataQuery("1").GetAsync());

        (await health.CheckHealthAsync()).Status.ShouldBe(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Log_TellsOfLoginsAndJobs_AndNoSecret()
    {
        _program.Services.AddZuoraJobs(options => (options.BaseUrl, options.ClientId, options.ClientSecret) = (_simulator.BaseAddress, "simulated-client", "simulated-secret"));
        var provider = await StartAsync();
        await provider.GetRequiredService<ZuoraClient>().DataQuery(_simulator.Add(JobScript.DataQuery().End("completed")).Id).GetAsync();

        _log.Lines.ShouldContain(line => line.StartsWith("Information 10 LoggedIn JobClients.Logins: ", StringComparison.Ordinal));
        _log.Lines.ShouldContain(line => line.StartsWith("Information 1 JobChanged JobClients.Watching: zuora/data-query/", StringComparison.Ordinal));
        _log.Lines.ShouldContain(line => line.Contains(" System.Net.Http.HttpClient.zuora.", StringComparison.Ordinal));
        string.Join('\n', _log.Lines).ShouldNotContain("simulated-secret");
        string.Join('\n', _log.Lines).ShouldNotContain("Bearer");
    }

    [Fact]
    public async Task History_OfTheProgram_IsTheConnections()
    {
        var history = new RunTimeHistory();
        _program.Services.AddSingleton(history).AddZuoraJobs(Point);
        var provider = await StartAsync();

        provider.GetRequiredService<IOptions<ZuoraOptions>>().Value.Watching.History.ShouldBeSameAs(history);
    }

    private void AddSimulated() => _program.Services.AddZuoraJobs(Point);

    private void Point(ZuoraOptions options) => (options.BaseUrl, options.AccessToken) = (_simulator.BaseAddress, "simulated-zuora-token");

    private void Configure(params (string Key, string Value)[] settings) =>
        _program.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));

    private async Task<IServiceProvider> StartAsync()
    {
        _host = _program.Build();
        await _host.StartAsync();
        return _host.Services;
    }

    private sealed class Retrying : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode ? answer : await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Counted(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
