using System.Net;
using System.Text;

namespace JobClients.Tests.Http;

/// <summary>No secret comes back: not the one that was sent, and none that a server puts into its text.</summary>
public sealed class SecretTests : AdapterTest
{
    private const string Token = "s3cret/to+ken==";

    [Theory]
    [InlineData("{\"text\":\"Bearer " + Token + " is not valid\"}")]
    [InlineData("{\"text\":\"Bearer s3cret\\/to+ken== is not valid\"}")]
    [InlineData("{\"text\":\"" + Token + Token + "\"}")]
    public async Task EchoedCredentials_AreBlottedOutOfTheClientsOwnErrors(string body)
    {
        var error = await Should.ThrowAsync<MappedError>(SendAsync(Echoing(HttpStatusCode.NotFound, Json, body)));

        error.Text!.ShouldNotContain("s3cret");
        error.Text!.ShouldContain("***");
    }

    [Fact]
    public async Task EchoedCredentials_AreBlottedOutOfSuccesses() =>
        (await SendAsync(Echoing(HttpStatusCode.OK, Json, "{\"string\":\"" + Token + "\"}")))!.Read["string"].ShouldBe(new string('*', Token.Length));

    [Theory]
    [InlineData("<h1>Bearer " + Token + "</h1>", "s3cret")]
    [InlineData("see https://s3.example/a.csv?X-Amz-Signature=abcdef0123 for it", "abcdef0123")]
    [InlineData("Authorization: Basic dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNzd29yZA")]
    [InlineData("got {\"access_token\": \"eyJhbGciOi1\"}", "eyJhbGciOi1")]
    [InlineData("sessionId=ABCDEF0123456789", "ABCDEF0123456789")]
    [InlineData("password: hunter2", "hunter2")]
    public async Task Excerpt_AndText_HaveNoSecrets(string body, string secret)
    {
        var failure = await Should.ThrowAsync<JobClientException>(SendAsync(Echoing(HttpStatusCode.BadGateway, "text/plain", body)));

        failure.Excerpt.ShouldNotBeNullOrEmpty();
        failure.Excerpt!.ShouldNotContain(secret);
        failure.ToString().ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("Invalid or expired session ID.")]
    [InlineData("Vault answered INVALID_SESSION_ID: Invalid or expired session ID.")]
    [InlineData("Too many polling requests")]
    [InlineData("The token has expired")]
    [InlineData("HTTP 403, code 1009: You do not have permission.")]
    public void OrdinaryText_StaysAsItIs(string text) =>
        new JobClientException(JobClientErrorKind.Temporary, text) { VendorMessage = text }.ShouldSatisfyAllConditions(
            failure => failure.Message.ShouldBe(text),
            failure => failure.VendorMessage.ShouldBe(text));

    [Fact]
    public async Task Excerpt_IsOneShortLine()
    {
        var body = "<html>\r\n\t<h1>Bad\u0000Gateway</h1>\n" + new string('x', 1000);

        var failure = await Should.ThrowAsync<JobClientException>(SendAsync(Echoing(HttpStatusCode.BadGateway, "text/html", body)));

        failure.Excerpt!.ShouldStartWith("<html> <h1>Bad Gateway</h1> xxx");
        failure.Excerpt!.Length.ShouldBe(501);
    }

    private static StrictRequestAdapter Echoing(HttpStatusCode status, string contentType, string body) =>
        Connect(new ScriptedHandler(status, contentType, Encoding.UTF8.GetBytes(body)), authorization: "Bearer " + Token);
}
