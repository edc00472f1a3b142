using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.VeevaVault;

public class VaultAuthenticationTests
{
    [Theory]
    [InlineData("simulated-vault-session")]
    [InlineData("Bearer simulated-vault-session")]
    public async Task A_session_is_taken_in_both_forms(string authorization)
        => (await StatusAndErrorAsync(authorization)).ShouldBe(("SUCCESS", null));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("Basic simulated-vault-session")]
    public async Task Anything_else_is_an_invalid_session_in_a_200(string? authorization)
        => (await StatusAndErrorAsync(authorization)).ShouldBe(("FAILURE", "INVALID_SESSION_ID"));

    [Fact]
    public async Task A_refused_call_neither_counts_nor_starts_the_interval()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob());

        using var refused = await vendors.GetAsync(Paths.Of(job.Reference), "wrong");
        using var accepted = await vendors.GetAsync(job);

        accepted.Headers.GetValues("X-VaultAPI-Status").ShouldBe(["SUCCESS"]);
        job.Polls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/v26.1/services/jobs/404", "INVALID_DATA")]
    [InlineData("/api/v26.1/services/jobs/nonsense", "INVALID_DATA")]
    [InlineData("/api/v15.0/services/jobs/1201", "METHOD_NOT_SUPPORTED")]
    public async Task What_is_not_there_is_a_failure_in_a_200(string path, string type)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Simulator.Add(JobScript.VeevaVaultJob());

        using var response = await vendors.GetAsync(path, Paths.VaultCredentials);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        ((string?)body["errors"]![0]!["type"]).ShouldBe(type);
    }

    [Fact]
    public async Task Every_answer_has_an_execution_id()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob());

        using var first = await vendors.GetAsync(job);
        using var second = await vendors.GetAsync(job);

        first.Headers.GetValues("X-VaultAPI-ExecutionId")
            .ShouldNotBe(second.Headers.GetValues("X-VaultAPI-ExecutionId"));
    }

    private static async Task<(string? Status, string? Error)> StatusAndErrorAsync(string? authorization)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob());
        using var response = await vendors.GetAsync(Paths.Of(job.Reference), authorization);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        response.Headers.GetValues("X-VaultAPI-Status").ShouldBe([(string?)body["responseStatus"]]);
        return ((string?)body["responseStatus"], (string?)body["errors"]?[0]!["type"]);
    }
}
