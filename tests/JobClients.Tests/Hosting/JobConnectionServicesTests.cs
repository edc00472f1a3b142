using JobClients.Tests.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace JobClients.Tests.Hosting;

public sealed class JobConnectionServicesTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public void Add_MakesAClient_NamedAndUnnamed()
    {
        Add(null);
        Add("acme");
        using var provider = _services.BuildServiceProvider();

        var plain = provider.GetRequiredService<HostedClient>();
        var named = provider.GetRequiredKeyedService<HostedClient>("acme");

        (plain.Connection, named.Connection).ShouldBe((null, "acme"));
        plain.Options.HttpHandler.ShouldBeOfType<FactoryHandler>();
        provider.GetRequiredService<JobConnections>().Providers.ShouldBe([plain, named], ignoreOrder: true);
    }

    [Fact]
    public void AddTwice_AddsToTheOptionsAlone()
    {
        Add("acme");
        Add("acme").Configure(options => options.MaxAnswerLength = 17);
        using var provider = _services.BuildServiceProvider();

        provider.GetServices<IJobProvider>().ShouldHaveSingleItem();
        provider.GetRequiredKeyedService<HostedClient>("acme").Options.MaxAnswerLength.ShouldBe(17);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("acme")]
    public void ClientOfTheProgram_TakesThePlaceOfOurs(string? name)
    {
        using var own = new HostedClient(new() { ConnectionName = name });
        _ = name is null ? _services.AddSingleton(own) : _services.AddKeyedSingleton(name, own);
        Add(name);
        using var provider = _services.BuildServiceProvider();

        provider.GetRequiredService<JobConnections>().Providers.ShouldHaveSingleItem().ShouldBeSameAs(own);
    }

    [Fact]
    public void ClientOfAnotherName_DoesNot()
    {
        using var own = new HostedClient(new() { ConnectionName = "other" });
        _services.AddKeyedSingleton("other", own);
        Add(null);
        Add("acme");
        using var provider = _services.BuildServiceProvider();

        provider.GetRequiredService<JobConnections>().Providers.ShouldNotContain(own);
        provider.GetRequiredService<JobConnections>().Providers.Count.ShouldBe(2);
    }

    [Fact]
    public void WhatTheProgramHasForAll_IsFilledIn_UnlessTheOptionsSayTheirOwn()
    {
        var (time, own) = (new ManualTimeProvider(), new ManualTimeProvider());
        using var handler = new HttpClientHandler();
        _services.AddSingleton<TimeProvider>(time).AddSingleton<RunTimeHistory>().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        Add(null);
        Add("acme").Configure(options => (options.HttpHandler, options.Watching.TimeProvider, options.Watching.History) = (handler, own, new()));
        using var provider = _services.BuildServiceProvider();
        var (plain, named) = (provider.GetRequiredService<HostedClient>().Options, provider.GetRequiredKeyedService<HostedClient>("acme").Options);

        plain.Watching.TimeProvider.ShouldBeSameAs(time);
        plain.Watching.LoggerFactory.ShouldBeSameAs(NullLoggerFactory.Instance);
        plain.Watching.History.ShouldBeSameAs(provider.GetRequiredService<RunTimeHistory>());
        named.HttpHandler.ShouldBeSameAs(handler);
        named.Watching.TimeProvider.ShouldBeSameAs(own);
        named.Watching.History.ShouldNotBeSameAs(provider.GetRequiredService<RunTimeHistory>());
    }

    [Fact]
    public void Options_Faulty_AreToldWithTheConnection()
    {
        Add("acme").Configure(options => (options.BaseUrl, options.MaxAnswerLength) = (null, 0));
        using var provider = _services.BuildServiceProvider();

        var failure = Should.Throw<OptionsValidationException>(() => provider.GetRequiredKeyedService<HostedClient>("acme"));

        failure.Message.ShouldStartWith("The connection 'acme:test' cannot be opened. BaseUrl has to be");
        failure.Message.ShouldContain(" MaxAnswerLength has to be");
    }

    [Theory]
    [InlineData(null, "ConnectionName is 'other', but the connection was added without a name.")]
    [InlineData("acme", "ConnectionName is 'other', but the connection was added as 'acme'.")]
    public void ConnectionName_OfAnother_IsAFault(string? name, string fault)
    {
        Add(name).Configure(options => options.ConnectionName = "other");
        using var provider = _services.BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IOptionsMonitor<TestConnectionOptions>>().Get(name ?? Options.DefaultName))
            .Message.ShouldEndWith(fault);
    }

    [Fact]
    public void Name_ThatNoReferenceCanHave_IsRefused() =>
        Should.Throw<ArgumentException>(() => Add("Acme")).Message.ShouldStartWith("'Acme' is no name of a connection: it has to be [a-z0-9][a-z0-9-]*.");

    [Fact]
    public void HealthChecks_AreNamedByTheConnections_AndAskThem()
    {
        Add(null);
        Add("acme");
        using var provider = _services.BuildServiceProvider();

        var checks = provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        checks.Select(check => (check.Name, Tag: check.Tags.Single())).ShouldBe([("jobclients/test", "jobclients"), ("jobclients/acme:test", "jobclients")]);
        checks.ShouldAllBe(check => check.Factory(provider) is JobConnectionHealthCheck);
    }

    [Fact]
    public void Loggers_OfTheOptions_GoBeforeThoseOfTheProgram()
    {
        using var own = new NullLoggerFactory();
        _services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        Add(null).Configure(options => options.Watching.LoggerFactory = own);
        using var provider = _services.BuildServiceProvider();

        provider.GetRequiredService<HostedClient>().Options.Watching.LoggerFactory.ShouldBeSameAs(own);
    }

    [Fact]
    public void Arguments_Missing_AreRefused()
    {
        Should.Throw<ArgumentNullException>(() => JobConnectionServiceCollectionExtensions.AddJobConnections(null!)).ParamName.ShouldBe("services");
        Should.Throw<ArgumentNullException>(() => _services.AddJobConnection<TestConnectionOptions, HostedClient>("test", null, null!)).ParamName.ShouldBe("open");
        Should.Throw<ArgumentNullException>(() => JobConnectionServiceCollectionExtensions.AddJobConnection<TestConnectionOptions, HostedClient>(null!, "test", null, options => new(options)))
            .ParamName.ShouldBe("services");
    }

    [Fact]
    public void AddJobConnections_WithoutAny_HasNone()
    {
        using var provider = _services.AddJobConnections().AddJobConnections().BuildServiceProvider();

        provider.GetServices<JobConnections>().ShouldHaveSingleItem().Providers.ShouldBeEmpty();
    }

    private OptionsBuilder<TestConnectionOptions> Add(string? name) =>
        _services.AddJobConnection<TestConnectionOptions, HostedClient>("test", name, static options => new(options))
            .Configure(static options => options.BaseUrl = new("https://vendor.example"));
}
