using JobClients.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobClients.VeevaVault.Tests.Hosting;

public sealed class HostTests
{
    [Fact]
    public async Task Connections_OpenTheirJobs()
    {
        await using var simulator = await JobSimulator.StartAsync();
        var program = Host.CreateEmptyApplicationBuilder(settings: null);
        program.Services.AddVeevaVaultJobs(options => (options.BaseUrl, options.SessionId) = (simulator.BaseAddress, "simulated-vault-session"));
        program.Services.AddVeevaVaultJobs("acme", options => (options.BaseUrl, options.SessionId, options.Format) = (simulator.BaseAddress, "simulated-vault-session", VeevaVaultFormat.Xml));
        using var host = program.Build();
        await host.StartAsync();

        string AddJob() => simulator.Add(JobScript.VeevaVaultJob().End("SUCCESS")).Id;
        (await host.Services.GetRequiredService<VeevaVaultClient>().Job(AddJob()).GetAsync()).State.ShouldBe(JobState.Succeeded);
        var acme = host.Services.GetRequiredService<JobConnections>().Open(JobReference.Parse($"acme:vault/job/{AddJob()}"));
        (await acme.GetAsync()).State.ShouldBe(JobState.Succeeded);
        host.Services.GetRequiredKeyedService<VeevaVaultClient>("acme").Connection.ShouldBe("acme");
    }

    [Fact]
    public async Task Start_WithFaultyOptions_Fails()
    {
        var program = Host.CreateEmptyApplicationBuilder(settings: null);
        program.Services.AddVeevaVaultJobs(options => options.ApiVersion = "26");
        using var host = program.Build();

        (await Should.ThrowAsync<Exception>(host.StartAsync())).Message.ShouldContain("ApiVersion has to be like v26.1.");
    }
}
