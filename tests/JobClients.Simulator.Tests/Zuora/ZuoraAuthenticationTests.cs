using System.Net;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Zuora;

public class ZuoraAuthenticationTests
{
    [Theory]
    [InlineData("test-environment")]
    [InlineData("data-query")]
    [InlineData("data-labeling")]
    [InlineData("custom-object-bulk")]
    public async Task Without_a_token_nobody_gets_anything(string kind)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(Kinds.Script(kind));

        foreach (var authorization in new[] { null, "", "Bearer", "Bearer wrong", "simulated-zuora-token", "bearer simulated-zuora-token-" })
        {
            using var response = await vendors.GetAsync(Paths.Of(job.Reference), authorization);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Authentication error"}""");
        }

        job.Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_token_is_the_one_of_the_options()
    {
        await using var vendors = await Vendors.StartAsync(options => options.ZuoraAccessToken = "mine");
        var path = Paths.Of(vendors.Simulator.Add(JobScript.DataQuery()).Reference);

        using var accepted = await vendors.GetAsync(path, "Bearer mine");
        using var refused = await vendors.GetAsync(path, Paths.ZuoraCredentials);

        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(Paths.ZuoraCredentials)]
    [InlineData("Bearer wrong")]
    public async Task The_callers_id_is_echoed_and_the_request_gets_one(string authorization)
    {
        await using var vendors = await Vendors.StartAsync();
        var path = Paths.Of(vendors.Simulator.Add(JobScript.DataQuery()).Reference);

        using var response = await vendors.GetAsync(path, authorization, headers: ("Zuora-Track-Id", "track-1"));
        using var without = await vendors.GetAsync(path, authorization);

        response.Headers.GetValues("Zuora-Track-Id").ShouldBe(["track-1"]);
        response.Headers.GetValues("Zuora-Request-Id").Single().Length.ShouldBe(36);
        without.Headers.Contains("Zuora-Track-Id").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_documented_header_is_allowed_and_none_is_required()
    {
        await using var vendors = await Vendors.StartAsync();
        var path = Paths.Of(vendors.Simulator.Add(JobScript.DataLabeling()).Reference);

        using var response = await vendors.GetAsync(
            path,
            Paths.ZuoraCredentials,
            "text/html",
            ("Accept-Encoding", "gzip"),
            ("Zuora-Entity-Ids", "e"),
            ("Zuora-Org-Ids", "o,p"),
            ("Zuora-Version", "341.0"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
