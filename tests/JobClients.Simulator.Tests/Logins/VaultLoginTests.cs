using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Logins;

public class VaultLoginTests
{
    private const string Path = "/api/v26.1/auth";
    private const string Form = "username=user%40simulated.example&password=simulated-password&vaultDNS=127.0.0.1";

    [Fact]
    public async Task A_user_gets_a_session_that_ends_when_it_is_not_used()
    {
        await using var vendors = await Vendors.StartAsync();
        var login = JsonNode.Parse((await vendors.PostAsync(Path, Form)).Body)!;

        ((string?)login["responseStatus"]).ShouldBe("SUCCESS");
        new Uri((string)login["vaultIds"]![0]!["url"]!).Host.ShouldBe("127.0.0.1");
        ((int)login["vaultIds"]![0]!["id"]!).ShouldBe((int)login["vaultId"]!);
        for (var i = 0; i < 3; i++)
        {
            vendors.Clock.Advance(TimeSpan.FromMinutes(19));
            (await PollAsync(vendors, (string)login["sessionId"]!)).ShouldBe("SUCCESS");
        }

        vendors.Clock.Advance(TimeSpan.FromMinutes(20));
        (await PollAsync(vendors, (string)login["sessionId"]!)).ShouldBe("INVALID_SESSION_ID");
        (vendors.Simulator.VeevaVaultLogins.Accepted, vendors.Simulator.VeevaVaultLogins.Refused).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_login_is_told_in_xml_on_request()
    {
        await using var vendors = await Vendors.StartAsync();

        (await vendors.PostAsync(Path, Form, accept: "application/xml")).Body
            .ShouldMatch("<VersionedAuthRestResult><responseStatus>SUCCESS</responseStatus>.*<vaultIds><vault><id>");
    }

    [Theory]
    [InlineData("username=user%40simulated.example", "NO_PASSWORD_PROVIDED")]
    [InlineData("username=user%40simulated.example&password=", "NO_PASSWORD_PROVIDED")]
    [InlineData("username=user%40simulated.example&password=other", "USERNAME_OR_PASSWORD_INCORRECT")]
    [InlineData("username=other&password=simulated-password", "USERNAME_OR_PASSWORD_INCORRECT")]
    public async Task Anybody_else_is_refused_in_a_200(string form, string expected)
    {
        await using var vendors = await Vendors.StartAsync();
        var (status, body) = await vendors.PostAsync(Path, form);

        status.ShouldBe(HttpStatusCode.OK);
        ((string?)JsonNode.Parse(body)!["errors"]![0]!["type"]).ShouldBe(expected);
        ((string?)JsonNode.Parse(body)!["errorType"]).ShouldBe("AUTHENTICATION_FAILED");
        (vendors.Simulator.VeevaVaultLogins.Accepted, vendors.Simulator.VeevaVaultLogins.Refused).ShouldBe((0, 1));
    }

    private static async Task<string> PollAsync(Vendors vendors, string session)
    {
        using var response = await vendors.GetAsync(Paths.Of(vendors.Simulator.Add(JobScript.VeevaVaultJob()).Reference), session);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return (string?)body["errors"]?[0]!["type"] ?? (string)body["responseStatus"]!;
    }
}
