using JobClients.Simulator;

namespace JobClients.Cli.Tests.Programs;

/// <summary>Connections of a file, all the way to a server.</summary>
public sealed class ConnectionsTests : IAsyncLifetime, IDisposable
{
    private readonly Desk _desk = new();
    private JobSimulator _vendors = null!;

    public async Task InitializeAsync()
    {
        _vendors = await JobSimulator.StartAsync();
        var url = _vendors.BaseAddress.GetLeftPart(UriPartial.Authority);
        await File.WriteAllTextAsync(_desk.PathOf("password"), "simulated-password\n");
        _desk.Set("ACME_SECRET", "simulated-secret").Set("WRONG", "c0ffee-4711").Keep($$"""
            {
              "connections": {
                "acme:zuora": { "url": "{{url}}", "clientId": "simulated-client", "clientSecret": { "variable": "ACME_SECRET" } },
                "acme:vault": { "url": "{{url}}", "userName": "user@simulated.example", "password": { "file": "{{_desk.PathOf("password")}}" }, "format": "xml" },
                "wrong:zuora": { "url": "{{url}}", "clientId": "simulated-client", "clientSecret": { "variable": "WRONG" } },
                "wrong:vault": { "url": "{{url}}", "sessionId": { "variable": "WRONG" } },
                "old:vault": { "url": "{{url}}", "userName": "user@simulated.example", "password": "simulated-password", "apiVersion": "v1.0" },
                "nowhere:vault": { "url": "http://127.0.0.1:1", "sessionId": { "variable": "WRONG" } },
                "unset:vault": { "url": "{{url}}", "sessionId": { "variable": "UNSET" } }
              }
            }
            """);
    }

    public Task DisposeAsync() => _vendors.DisposeAsync().AsTask();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Wait_JobsOfANamedConnection_AreReached()
    {
        var vault = _vendors.Add(JobScript.VeevaVaultJob().End("SUCCESS")).Reference;
        var query = _vendors.Add(JobScript.DataQuery().End("completed")).Reference;

        var result = await JobctlProcess.RunAsync(_desk.Variables, "wait", $"acme:{vault}", $"acme:{query}", "-o", "ndjson");

        result.Output.ShouldContain($"\"reference\":\"acme:{vault}\",\"state\":\"Succeeded\"");
        result.Output.ShouldContain($"\"reference\":\"acme:{query}\",\"state\":\"Succeeded\"");
        result.ExitCode.ShouldBe(ExitCode.Succeeded);
    }

    [Theory]
    [InlineData("acme:zuora", "ok", 0)]
    [InlineData("acme:vault", "ok", 0)]
    [InlineData("wrong:zuora", "Authentication", 4)]
    [InlineData("wrong:vault", "Authentication", 4)]
    [InlineData("nowhere:vault", "Temporary", 1)]
    [InlineData("unset:vault", "NotUsable", 2)]
    public async Task Test_OneConnection_SaysWhichKindOfFailure(string name, string outcome, int code)
    {
        var result = await _desk.RunAsync("connections", "test", name);

        result.Output.Lines()[1].ShouldMatch($"^{name} +{outcome}( |$)");
        result.Code.ShouldBe(code);
        (result.Output + result.Error).ShouldNotContain("c0ffee");
    }

    [Fact]
    public async Task Test_VersionThatVaultDoesNotHave_IsNotOk() =>
        (await _desk.RunAsync("connections", "test", "old:vault")).Output.ShouldNotContain(" ok");

    [Fact]
    public async Task Test_AllConnections_ExitsByTheWorst()
    {
        var result = await JobctlProcess.RunAsync(_desk.Variables, "connections", "test", "-o", "ndjson");

        result.Output.Lines().Length.ShouldBe(7);
        result.Output.Lines()[0].ShouldBe("""{"connection":"acme:zuora","result":"ok"}""");
        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Authentication);
    }

    [Fact]
    public async Task Get_DefaultConnection_IsThatOfTheVariablesIfTheySayWhereItIs()
    {
        using var desk = new Desk();
        desk.Keep($$"""{"connections":{"vault":{"url":"{{_vendors.BaseAddress}}","userName":"user@simulated.example","password":"simulated-password"} } }""");

        (await desk.RunAsync("get", AddJob())).ExitCode.ShouldBe(ExitCode.Succeeded);
        desk.Set("VEEVA_VAULT_SESSION_ID", "not-looked-at");
        (await desk.RunAsync("get", AddJob())).ExitCode.ShouldBe(ExitCode.Succeeded);
        desk.Set("VEEVA_VAULT_URL", "http://127.0.0.1:1");
        (await desk.RunAsync("get", AddJob())).ExitCode.ShouldBe(ExitCode.Error);

        // Each is polled once: Vault would refuse a second poll so soon.
        string AddJob() => _vendors.Add(JobScript.VeevaVaultJob().End("SUCCESS")).Reference;
    }
}
