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
    [InlineData("{\"text\":\"Bearer s3cret\\/to\\u002Bken\\u003d\\u003D is not valid\"}")]
    [InlineData("{\"text\":\"\\u0073\\u0033\\u0063ret/to+ken is not valid\"}")]
    [InlineData("{\"text\":\"/login?token=s3cret%2fto%2Bken%3D%3D is not valid\"}")]
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
    [InlineData("see https://user:pass@host.example/a for it", "user:pass")]
    [InlineData("Authorization: Token abc123def456", "abc123def456")]
    [InlineData("Authorization: SharedKey account:abc123def456", "abc123def456")]
    [InlineData("token: session_id: abc123def456", "abc123def456")]
    [InlineData("see {\"url\":\"https:\\/\\/blob.example\\/a?sig=abc123def456\"}", "abc123def456")]
    [InlineData("see eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2lnbmF0dXJl for it", "eyJzdWIiOiJtZSJ9")]
    [InlineData("id_eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.", "eyJ")]
    [InlineData("eyJhbGciOiJkaXIifQ..iv-iv-iv.text-text.tag-tag", "text-text")]
    [InlineData("Server=db;Uid=sa;pwd=hunter2;", "hunter2")]
    [InlineData("pwd=letmein", "letmein")]
    [InlineData("Pwd = \"open sesame\"", "open")]
    [InlineData("password='p'", "'p'")]
    [InlineData("Authorization: Basic YTpi", "YTpi")]
    [InlineData("basic YWI6Yw==.", "YWI6Yw")]
    [InlineData("Basic OnB3", "OnB3")]
    [InlineData("GET /a.csv?X-Amz-Algorithm=A&X-Amz-Signature=abcdefabcdef&b=1", "abcdefabcdef")]
    [InlineData("GET /a.csv?X-Amz-Credential=AKIAIOSFODNN/20260102/us-east-1", "AKIAIOSFODNN")]
    [InlineData("GET /a?sv=2026&amp;sig=abc%2Bdef%3D&amp;se=1", "abc%2Bdef")]
    [InlineData("GET /a?AWSAccessKeyId=AKIAIOSFODNN&Signature=vjbyPxybdZaNmGa", "vjbyPxybdZaNmGa")]
    [InlineData("GET /a?AWSAccessKeyId=AKIAIOSFODNN&Signature=vjbyPxybdZaNmGa", "AKIAIOSFODNN")]
    [InlineData("GET /login?next=%2Fa%3Fsig%3Dabcdefgh", "abcdefgh")]
    public async Task Excerpt_AndText_HaveNoSecrets(string body, string secret)
    {
        var failure = await Should.ThrowAsync<JobClientException>(SendAsync(Echoing(HttpStatusCode.BadGateway, "text/plain", body)));

        failure.Excerpt.ShouldNotBeNullOrEmpty();
        failure.Excerpt!.ShouldNotContain(secret);
        failure.ToString().ShouldNotContain(secret);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WideText_HasNoSecretsEither(bool isBigEndian)
    {
        foreach (var preamble in new[] { "", "\uFEFF" })
        {
            var body = new UnicodeEncoding(isBigEndian, byteOrderMark: false).GetBytes($"{preamble}<p>{Token}, sessionId=ABCDEF0123456789, caf\u00E9</p>");
            var adapter = Connect(new ScriptedHandler(HttpStatusCode.BadGateway, "text/html", body), authorization: "Bearer " + Token);

            var failure = await Should.ThrowAsync<JobClientException>(SendAsync(adapter));

            failure.Excerpt!.TrimStart('\uFEFF').ShouldBe($"<p>{new string('*', Token.Length)}, sessionId=…, caf\u00E9</p>");
        }
    }

    [Theory]
    [InlineData("Invalid or expired session ID.")]
    [InlineData("Basic auth is off, basic plan only, a basic test")]
    [InlineData("The design: status=failed, code=7")]
    [InlineData("eyJ is how they begin")]
    [InlineData("The pwd was wrong")]
    [InlineData("Vault answered INVALID_SESSION_ID: Invalid or expired session ID.")]
    [InlineData("Too many polling requests")]
    [InlineData("The token has expired")]
    [InlineData("HTTP 403, code 1009: You do not have permission.")]
    public void OrdinaryText_StaysAsItIs(string text) =>
        new JobClientException(JobClientErrorKind.Temporary, text) { VendorMessage = text }.ShouldSatisfyAllConditions(
            failure => failure.Message.ShouldBe(text),
            failure => failure.VendorMessage.ShouldBe(text));

    [Theory]
    [InlineData("Idempotency-Key", "order-4711-a")]
    [InlineData("X-Author", "order-4711-a")]
    [InlineData("X-Session-Name", "order-4711-a")]
    public async Task HeaderThatOnlySoundsSecret_CostsNoData(string name, string value)
    {
        var adapter = Answering(HttpStatusCode.OK, Json, $"{{\"string\":\"{value}\"}}");
        var request = Get();
        request.Headers.Add(name, value);

        (await adapter.SendAsync(request, Tests.Json.Everything.Create))!.Read["string"].ShouldBe(value);
    }

    [Theory]
    [InlineData("Cookie", "sessionname=abcdefgh12; other=1", "sessionname abcdefgh12", "sessionname **********")]
    [InlineData("X-Api-Key", "abcdefgh12", "abcdefgh12", "**********")]
    [InlineData("Authorization", "Negotiate abcdefgh12", "Negotiate abcdefgh12", "Negotiate **********")]
    [InlineData("Authorization", "Digest username=\"someone-x\"", "username someone-x", "username *********")]
    public async Task ValuesOfAHeader_AreBlottedOut_AndTheirNamesAreNot(string name, string value, string echo, string seen)
    {
        var adapter = Answering(HttpStatusCode.OK, Json, $"{{\"string\":\"{echo}\"}}");
        var request = Get();
        request.Headers.Add(name, value);

        (await adapter.SendAsync(request, Tests.Json.Everything.Create))!.Read["string"].ShouldBe(seen);
    }

    [Fact]
    public void Cause_ThatSaysASecret_IsReplacedByOneThatDoesNot()
    {
        var cause = new HttpRequestException("https://s3.example/a.csv?X-Amz-Signature=abcdef0123 was not reached");
        Exception[] causes = [cause, new InvalidOperationException("outer", cause), new AggregateException("several", new IOException("fine"), cause)];

        foreach (var failure in causes.Select(inner => new JobClientException(JobClientErrorKind.Temporary, "the server was not reached.", inner)))
        {
            failure.InnerException!.Message.ShouldNotContain("abcdef0123");
            failure.InnerException.InnerException.ShouldBeNull();
            failure.InnerException.ToString().ShouldNotContain("abcdef0123");
            failure.InnerException.ToString().ShouldContain("HttpRequestException: https://s3.example/a.csv?… was not reached");
            failure.ToString().ShouldNotContain("abcdef0123");
        }
    }

    [Fact]
    public void Cause_ThatSaysNoSecret_StaysAsItIs()
    {
        var cause = new InvalidOperationException("outer", new HttpRequestException("the host was not reached"));

        new JobClientException(JobClientErrorKind.Temporary, "the server was not reached.", cause).InnerException.ShouldBeSameAs(cause);
    }

    [Theory]
    [InlineData("token=")]
    [InlineData("http://a")]
    [InlineData("authorization")]
    [InlineData("bearer ")]
    [InlineData("basic YTpi ")]
    [InlineData("basic a")]
    [InlineData("eyJ")]
    [InlineData("eyJaaaaaa.")]
    [InlineData("sig=")]
    [InlineData("pwd = '")]
    [InlineData("access_key")]
    [InlineData("a:")]
    public void LongText_IsCutAndRedactedQuickly(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 63_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var failure = new JobClientException(JobClientErrorKind.Temporary, text, new InvalidOperationException(text)) { VendorMessage = text };

        failure.Message.Length.ShouldBeLessThanOrEqualTo(2001);
        failure.VendorMessage.Length.ShouldBeLessThanOrEqualTo(2001);
        failure.ToString().ShouldNotBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData('\r')]
    [InlineData('\n')]
    [InlineData('\u001B')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    public void Character_ThatIsNotForReading_IsABlank(char character) =>
        new JobClientException(JobClientErrorKind.Temporary, $"a{character}b") { VendorMessage = $"a{character}b", VendorCode = $"a{character}b" }.ShouldSatisfyAllConditions(
            failure => failure.Message.ShouldBe("a b"),
            failure => failure.VendorMessage.ShouldBe("a b"),
            failure => failure.VendorCode.ShouldBe("a b"));

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
