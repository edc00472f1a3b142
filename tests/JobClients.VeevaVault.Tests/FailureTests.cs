using System.Net;
using System.Text.Json;

namespace JobClients.VeevaVault.Tests;

/// <summary>Vault answers 200 whatever happened.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("API_LIMIT_EXCEEDED", JobClientErrorKind.RateLimited)]
    [InlineData("INVALID_SESSION_ID", JobClientErrorKind.Authentication)]
    [InlineData("USER_LOCKED_OUT", JobClientErrorKind.Authentication)]
    [InlineData("INSUFFICIENT_ACCESS", JobClientErrorKind.AccessDenied)]
    [InlineData("MALFORMED_URL", JobClientErrorKind.NotFound)]
    [InlineData("INVALID_DATA", JobClientErrorKind.InvalidRequest)]
    [InlineData("METHOD_NOT_SUPPORTED", JobClientErrorKind.InvalidRequest)]
    [InlineData("UNEXPECTED_ERROR", JobClientErrorKind.Temporary)]
    [InlineData("OPERATION_IN_PROGRESS", JobClientErrorKind.Temporary)]
    [InlineData("NEVER_SEEN_BEFORE", JobClientErrorKind.Temporary)]
    public async Task GetAsync_ErrorType_HasItsKindInBothFormats(string type, JobClientErrorKind expected)
    {
        foreach (var format in Enum.GetValues<VeevaVaultFormat>())
        {
            await using var vault = await SimulatedVault.StartAsync(format);
            var job = vault.Open(JobScript.VeevaVaultJob().Answering(JobAnswer.VeevaVaultFailure(type, "As scripted.")));

            var failure = await Should.ThrowAsync<JobClientException>(job.GetAsync());

            failure.Kind.ShouldBe(expected);
            failure.HttpStatus.ShouldBe(HttpStatusCode.OK);
            (failure.VendorCode, failure.VendorMessage).ShouldBe((type, "As scripted."));
        }
    }

    [Fact]
    public async Task GetAsync_ErrorTypeAlone_HasItsKindAndTheExecutionId()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", """{"responseStatus":"FAILURE","errorType":"AUTHENTICATION_FAILED"}""")
            .With("X-VaultAPI-ExecutionId", "e-1").With("Retry-After", "17");
        using var client = Connect(answers);

        var failure = await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync());

        (failure.Kind, failure.VendorCode).ShouldBe((JobClientErrorKind.Authentication, "AUTHENTICATION_FAILED"));
        (failure.RequestId, failure.RetryAfter).ShouldBe(("e-1", TimeSpan.FromSeconds(17)));
    }

    [Fact]
    public async Task ResultLink_IsTheResultBeforeItsDescription()
    {
        using var answers = new CannedAnswers(
            HttpStatusCode.OK, "application/json", """{"data":{"status":"SUCCESS","links":[{"rel":"self","href":"/s"},{"rel":"file","href":"/f"},{"rel":"content","href":"/c"}]}}""");
        using var client = Connect(answers);

        (await client.Job("1").GetAsync()).ResultLink.ShouldBe(new Uri("https://v.example/c"));
    }

    [Fact]
    public async Task GetAsync_ExceptionEnvelope_IsTemporary()
    {
        await using var vault = await SimulatedVault.StartAsync();

        var failure = await Should.ThrowAsync<JobClientException>(
            vault.Open(JobScript.VeevaVaultJob().Answering(JobAnswer.VeevaVaultException("Document not found."))).GetAsync());

        failure.Kind.ShouldBe(JobClientErrorKind.Temporary);
        failure.Message.ShouldContain("Document not found.");
    }

    [Fact]
    public async Task GetAsync_WrongSession_IsAnAuthenticationFailureWithoutTheSession()
    {
        await using var vault = await SimulatedVault.StartAsync(sessionId: "wrong-session");

        var failure = await Should.ThrowAsync<JobClientException>(vault.Open(JobScript.VeevaVaultJob()).GetAsync());

        failure.Kind.ShouldBe(JobClientErrorKind.Authentication);
        failure.ToString().ShouldNotContain("wrong-session");
    }

    [Theory]
    [InlineData("application/json", """{"responseStatus":"WARNING","warnings":[{"type":"W","message":"m"}],"data":{"status":"RUNNING"}}""")]
    [InlineData("application/json", """{"data":{"status":"RUNNING"}}""")]
    [InlineData("application/json", """{"responseStatus":"success","data":{"status":"RUNNING","id":"not a number","created_date":"never"}}""")]
    [InlineData("application/xml", "<r><responseStatus>SUCCESS</responseStatus><data><id>x</id><status>RUNNING</status></data></r>")]
    public async Task GetAsync_OddButReadable_IsASnapshot(string contentType, string body)
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, contentType, body);
        using var client = Connect(answers);

        (await client.Job("1").GetAsync()).State.ShouldBe(JobState.Running);
    }

    [Theory]
    [InlineData("application/json", """{"responseStatus":"SUCCESS"}""")]
    [InlineData("application/json", """{"responseStatus":"SUCCESS","data":{"id":1}}""")]
    [InlineData("application/xml", "<r><responseStatus>SUCCESS</responseStatus></r>")]
    [InlineData("application/xml", "<r><data><status>RUNN")]
    [InlineData("application/xml", "<!DOCTYPE r [<!ENTITY a 'b'>]><r><data><status>RUNNING</status></data></r>")]
    [InlineData("text/html", "<html>down for maintenance</html>")]
    public async Task GetAsync_NoJobInTheAnswer_IsAProtocolFailure(string contentType, string body)
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, contentType, body);
        using var client = Connect(answers);

        (await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync())).Kind.ShouldBe(JobClientErrorKind.Protocol);
    }

    [Theory]
    [InlineData("//evil.example/a", null)]
    [InlineData("/\\evil.example/a", null)]
    [InlineData("https://evil.example/a", null)]
    [InlineData("a/b", null)]
    [InlineData("/api/v26.1/a", "https://v.example/api/v26.1/a")]
    public async Task ResultLink_LeavesNotTheHost(string href, string? expected)
    {
        using var answers = new CannedAnswers(
            HttpStatusCode.OK,
            "application/json",
            """{"data":{"status":"SUCCESS","links":[{"rel":"self","href":"/self"},{"rel":"file","href":HREF}]}}""".Replace("HREF", JsonSerializer.Serialize(href), StringComparison.Ordinal));
        using var client = Connect(answers);

        (await client.Job("1").GetAsync()).ResultLink?.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Constructor_BadOptions_NamesEveryFaultAndNoSecret()
    {
        var options = new VeevaVaultOptions { SessionId = "secret\n", ApiVersion = "26.1", Format = (VeevaVaultFormat)7 };

        var message = Should.Throw<ArgumentException>(() => new VeevaVaultClient(options)).Message;

        message.ShouldContain(nameof(VeevaVaultOptions.BaseUrl));
        message.ShouldContain(nameof(VeevaVaultOptions.SessionId));
        message.ShouldContain(nameof(VeevaVaultOptions.ApiVersion));
        message.ShouldContain(nameof(VeevaVaultOptions.Format));
        message.ShouldNotContain("secret");
    }

    private static VeevaVaultClient Connect(HttpMessageHandler answers) =>
        new(new() { BaseUrl = new("https://v.example"), SessionId = "s", HttpHandler = answers });
}
