using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Logins;

public class ZuoraLoginTests
{
    private const string Form = "client_id=simulated-client&client_secret=simulated-secret&grant_type=client_credentials";

    [Fact]
    public async Task A_client_gets_a_token_that_ends_when_it_says()
    {
        await using var vendors = await Vendors.StartAsync(options => options.ZuoraTokenLifetime = TimeSpan.FromSeconds(3598.5));
        var (status, body) = await vendors.PostAsync("/oauth/token", Form);
        var token = JsonNode.Parse(body)!;

        status.ShouldBe(HttpStatusCode.OK);
        ((string?)token["token_type"]).ShouldBe("bearer");
        ((double)token["expires_in"]!).ShouldBe(3598.5);
        vendors.Clock.Advance(TimeSpan.FromSeconds(3598));
        (await PollAsync(vendors, (string)token["access_token"]!)).ShouldBe(HttpStatusCode.OK);
        vendors.Clock.Advance(TimeSpan.FromSeconds(0.5));
        (await PollAsync(vendors, (string)token["access_token"]!)).ShouldBe(HttpStatusCode.Unauthorized);
        (vendors.Simulator.ZuoraLogins.Accepted, vendors.Simulator.ZuoraLogins.Refused).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Sessions_end_on_request_but_not_the_token_of_the_options()
    {
        await using var vendors = await Vendors.StartAsync();
        var token = (string)JsonNode.Parse((await vendors.PostAsync("/oauth/token", Form)).Body)!["access_token"]!;
        vendors.Simulator.ZuoraLogins.EndSessions();

        (await PollAsync(vendors, token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PollAsync(vendors, "simulated-zuora-token")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("client_id=other&client_secret=simulated-secret&grant_type=client_credentials", null, HttpStatusCode.Unauthorized)]
    [InlineData("client_id=simulated-client&client_secret=other&grant_type=client_credentials", null, HttpStatusCode.Unauthorized)]
    [InlineData("client_id=simulated-client&client_secret=simulated-secret", null, HttpStatusCode.Unauthorized)]
    [InlineData("", null, HttpStatusCode.Unauthorized)]
    [InlineData(Form, "Bearer simulated-zuora-token", HttpStatusCode.BadRequest)]
    public async Task Anybody_else_is_refused(string form, string? authorization, HttpStatusCode expected)
    {
        await using var vendors = await Vendors.StartAsync();

        (await vendors.PostAsync("/oauth/token", form, authorization)).Status.ShouldBe(expected);
        (vendors.Simulator.ZuoraLogins.Accepted, vendors.Simulator.ZuoraLogins.Refused).ShouldBe((0, 1));
    }

    private static async Task<HttpStatusCode> PollAsync(Vendors vendors, string token)
    {
        using var response = await vendors.GetAsync(Paths.Of(vendors.Simulator.Add(JobScript.DataQuery()).Reference), $"Bearer {token}");
        return response.StatusCode;
    }
}
