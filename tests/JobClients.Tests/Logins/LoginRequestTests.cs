using System.Net;
using JobClients.Tests.Http;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Tests.Logins;

/// <summary>The request that a vendor's login sends: a form, none of whose secrets comes back.</summary>
public sealed class LoginRequestTests : AdapterTest
{
    private const string Password = "sésame & + ouvre";

    [Fact]
    public async Task Request_IsAFormThatWantsJson()
    {
        var (contentType, accept, body) = ("", "", "");
        var adapter = Connect(new ScriptedHandler(async (request, cancellationToken) =>
        {
            contentType = request.Content!.Headers.ContentType!.ToString();
            accept = request.Headers.Accept.ToString();
            body = await request.Content.ReadAsStringAsync(cancellationToken);
            return ScriptedHandler.Answer(HttpStatusCode.NoContent, contentType: null, new ByteArrayContent([]));
        }));

        await adapter.SendNoContentAsync(FormLogin.Request());

        (contentType, accept).ShouldBe(("application/x-www-form-urlencoded", Json));
        body.ShouldBe("user=me&password=s%C3%A9same+%26+%2B+ouvre");
    }

    [Theory]
    [InlineData(Password)]
    [InlineData("s%C3%A9same%20%26%20%2B%20ouvre")]
    [InlineData("sésame+&+++ouvre")]
    public async Task Secret_DoesNotComeBack_HoweverTheServerWritesIt(string echo)
    {
        var adapter = Answering(HttpStatusCode.BadGateway, "text/plain", $"no such user: me, {echo}");

        var failure = await Should.ThrowAsync<JobClientException>(adapter.SendNoContentAsync(FormLogin.Request()));

        failure.Excerpt!.ShouldStartWith("no such user: me, ");
        failure.Excerpt!.ShouldNotContain("ouvre");
    }

    [Fact]
    public void Session_TellsItsLifetimeAlone()
    {
        new JobSession("s3cret").ToString().ShouldBe("a session");
        new JobSession("s3cret", TimeSpan.FromMinutes(20)).ToString().ShouldBe("a session for 00:20:00");
    }

    private sealed class FormLogin : JobLogin
    {
        public static RequestInformation Request() => CreateRequest("{+baseurl}/login", [new("user", "me"), new("password", Password)], Password);

        protected internal override Task<JobSession> LogInAsync(IRequestAdapter adapter, FailureReader failures, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
