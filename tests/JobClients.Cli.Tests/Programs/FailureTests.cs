using System.Net;
using System.Net.Sockets;
using JobClients.Simulator;

namespace JobClients.Cli.Tests.Programs;

public class FailureTests
{
    private const string Unknown = "zuora/data-query/00000000-0000-0000-0000-000000000000";

    [Fact]
    public async Task Get_BadReference_IsWrongUsage()
    {
        await using var vendors = await Vendors.StartAsync();

        (await vendors.RunAsync("get", "zuora/data-query/..")).ShouldFailWith(
            ExitCode.Usage,
            "'zuora/data-query/..' is no job reference: an id has to be 1 to 128 of [A-Za-z0-9._~-], and neither '.' nor '..'. See 'jobctl get --help'.");
    }

    [Theory]
    [InlineData("salesforce/bulk/1", "'salesforce/bulk/1' is of no known vendor; there are zuora and vault.")]
    [InlineData("vault/jobs/1", "'vault/jobs/1' is of no known kind; there are vault/job/{id}.")]
    [InlineData("vault/job/1/2", "'vault/job/1/2' is of no known kind; there are vault/job/{id}.")]
    [InlineData(
        "zuora/test-environment/1",
        "'zuora/test-environment/1' is of no known kind; there are zuora/test-environment/{id}/{id}, zuora/data-query/{id}, zuora/data-labeling/{id}, zuora/custom-object-bulk/{id}.")]
    [InlineData("acme:vault/job/1201", "There is no connection 'acme' to 'vault'. Make it with: jobctl connections add acme:vault")]
    public async Task Wait_ReferenceThatLeadsNowhere_IsWrongUsage(string reference, string line)
    {
        await using var vendors = await Vendors.StartAsync();

        (await vendors.RunAsync("wait", reference)).ShouldFailWith(ExitCode.Usage, line);
    }

    [Theory]
    [InlineData("get", "4")]
    [InlineData("wait", "4")]
    public async Task Any_WrongCredentials_IsAnAuthenticationFailure(string command, string code)
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery());

        var result = await vendors.Set("ZUORA_ACCESS_TOKEN", "a-wrong-token-0815").RunAsync(command, reference);

        result.Error.ShouldHaveSingleLine();
        result.Error.ShouldStartWith($"jobctl: {reference} could not be polled: HTTP 401");
        result.Error.ShouldNotContain("0815");
        result.Output.ShouldBeEmpty();
        result.Code.ShouldBe(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Get_ExpiredVaultSession_IsAnAuthenticationFailureThoughHttpSays200()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.VeevaVaultJob());

        (await vendors.Set("VEEVA_VAULT_SESSION_ID", "expired").RunAsync("get", reference)).ShouldFailWith(
            ExitCode.Authentication,
            $"{reference} could not be polled: Vault answered INVALID_SESSION_ID: Invalid or expired session ID.");
    }

    [Theory]
    [InlineData("get")]
    [InlineData("wait")]
    [InlineData("watch")]
    public async Task Any_UnknownJob_IsAnError(string command)
    {
        await using var vendors = await Vendors.StartAsync();

        var result = await vendors.RunAsync(command, Unknown);

        result.Error.ShouldHaveSingleLine();
        result.Error.ShouldStartWith($"jobctl: {Unknown} could not be polled: HTTP 404");
        result.Error.ShouldNotContain("   at ");
        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Error);
    }

    [Fact]
    public async Task Get_ServerThatAnswersHtml_IsAnError()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().Answering(JobAnswer.Exactly(HttpStatusCode.OK, "text/html", "<h1>Maintenance</h1>")));

        (await vendors.RunAsync("get", reference)).ShouldFailWith(
            ExitCode.Error, $"{reference} could not be polled: HTTP 200: the answer is text/html, not application/json.");
    }

    [Theory]
    [InlineData("get")]
    [InlineData("wait")]
    public async Task Any_NoServer_IsAnError(string command)
    {
        await using var vendors = await Vendors.StartAsync();
        var nobody = $"http://127.0.0.1:{FreePort()}";

        var result = await vendors.Set("ZUORA_BASE_URL", nobody).RunAsync(command, Unknown);

        result.Error.ShouldHaveSingleLine();
        result.Error.ShouldStartWith($"jobctl: {Unknown} could not be polled: the server was not reached (");
        result.Error.ShouldNotContain("   at ");
        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Error);
    }

    [Fact]
    public async Task Wait_WhenTheTimeIsOver_TellsHowToResume()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromHours(1)));

        var result = await vendors.RunAsync("wait", reference, "--timeout", "2s");

        result.TimelessError.ShouldBe($"""
            HH:MM:SS {reference} Running (in_progress)
            jobctl: {reference} did not end within 00:00:02; last seen as Running (in_progress).
            jobctl: resume with: jobctl wait {reference} --timeout 2s

            """);
        result.ExitCode.ShouldBe(ExitCode.WaitTimedOut);
    }

    [Fact]
    public async Task Any_Secret_IsInNoOutput()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().End("completed"));
        var vault = vendors.Add(JobScript.VeevaVaultJob().End("SUCCESS"));
        string[][] runs = [["wait", reference, vault, "-o", "json"], ["get", Unknown], ["get", "vault/nothing/1"]];

        foreach (var run in runs)
        {
            var result = await vendors.RunAsync(run);

            (result.Output + result.Error).ShouldNotBeEmpty();
            (result.Output + result.Error).ShouldNotContain("c0ffee");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
