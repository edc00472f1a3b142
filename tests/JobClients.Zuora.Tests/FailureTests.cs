using System.Net;

namespace JobClients.Zuora.Tests;

/// <summary>What answers that are not a job become.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("test-environment", HttpStatusCode.NotFound, JobClientErrorKind.NotFound, null)]
    [InlineData("test-environment", HttpStatusCode.InternalServerError, JobClientErrorKind.Temporary, null)]
    [InlineData("data-query", HttpStatusCode.Forbidden, JobClientErrorKind.AccessDenied, "1009")]
    [InlineData("data-query", HttpStatusCode.NotFound, JobClientErrorKind.NotFound, "1001")]
    [InlineData("data-labeling", HttpStatusCode.NotFound, JobClientErrorKind.NotFound, "50000020")]
    [InlineData("custom-object-bulk", HttpStatusCode.NotFound, JobClientErrorKind.NotFound, "71013040")]
    [InlineData("data-query", HttpStatusCode.Unauthorized, JobClientErrorKind.Authentication, null)]
    [InlineData("data-query", HttpStatusCode.TooManyRequests, JobClientErrorKind.RateLimited, null)]
    [InlineData("data-query", HttpStatusCode.ServiceUnavailable, JobClientErrorKind.Temporary, null)]
    public async Task GetAsync_DocumentedError_HasItsKindAndCode(string kind, HttpStatusCode status, JobClientErrorKind expected, string? code)
    {
        await using var zuora = await SimulatedZuora.StartAsync();

        var failure = await Should.ThrowAsync<JobClientException>(zuora.Open(Script(kind).Answering(status)).GetAsync());

        failure.Kind.ShouldBe(expected);
        failure.HttpStatus.ShouldBe(status);
        failure.VendorCode.ShouldBe(code);
        (failure.VendorMessage is null).ShouldBe(code is null);
        failure.RequestId.ShouldNotBeNullOrEmpty();
        failure.Reference.ShouldNotBeNull();
    }

    [Fact]
    public async Task GetAsync_WrongToken_IsAnAuthenticationFailureWithoutTheToken()
    {
        await using var zuora = await SimulatedZuora.StartAsync(token: "wrong-token");

        var failure = await Should.ThrowAsync<JobClientException>(zuora.Open(JobScript.DataQuery()).GetAsync());

        failure.Kind.ShouldBe(JobClientErrorKind.Authentication);
        failure.ToString().ShouldNotContain("wrong-token");
    }

    [Fact]
    public async Task GetAsync_RetryAfter_IsOnTheException()
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var job = zuora.Open(JobScript.DataQuery().Answering(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(17)));

        (await Should.ThrowAsync<JobClientException>(job.GetAsync())).RetryAfter.ShouldBe(TimeSpan.FromSeconds(17));
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, "text/html", "<a>", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.NoContent, null, "", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, "application/json", "", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, null, "{}", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, "text/html", "<html/>", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, "application/json", "{\"data\":{\"queryStatus\":\"compl", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, "application/json", "{}", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, "application/json", "{\"data\":{}}", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, "application/json", "{\"data\":{\"queryStatus\":\"\"}}", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, "application/json", "null", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.OK, "application/json", "[]", JobClientErrorKind.Protocol)]
    [InlineData(HttpStatusCode.NotFound, "text/html", "<html/>", JobClientErrorKind.NotFound)]
    [InlineData(HttpStatusCode.Forbidden, "application/json", "{\"code\":10", JobClientErrorKind.AccessDenied)]
    [InlineData(HttpStatusCode.NotFound, "application/json", "[]", JobClientErrorKind.NotFound)]
    [InlineData(HttpStatusCode.BadGateway, null, "", JobClientErrorKind.Temporary)]
    [InlineData(HttpStatusCode.BadRequest, "application/json", "{\"code\":400}", JobClientErrorKind.InvalidRequest)]
    public async Task GetAsync_AnyAnswer_KeepsItsHttpStatusAndIsNeverSuccess(
        HttpStatusCode status, string? contentType, string body, JobClientErrorKind expected)
    {
        using var answers = new CannedAnswers(status, contentType, body);
        using var client = Connect(answers);

        var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery("q-1").GetAsync());

        failure.Kind.ShouldBe(expected);
        if (status != HttpStatusCode.OK)
        {
            failure.HttpStatus.ShouldBe(status);
        }
    }

    [Theory]
    [InlineData("{\"code\":1001,\"message\":\"m\"}", "1001")]
    [InlineData("{\"code\":\"1001\",\"message\":\"m\"}", "1001")]
    [InlineData("{\"code\":\"SystemError\",\"message\":\"m\"}", "SystemError")]
    public async Task GetAsync_ErrorCode_IsReadAsNumberOrString(string body, string code)
    {
        using var answers = new CannedAnswers(HttpStatusCode.NotFound, "application/json", body);
        using var client = Connect(answers);

        var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery("q-1").GetAsync());

        failure.VendorCode.ShouldBe(code);
        failure.VendorMessage.ShouldBe("m");
    }

    [Theory]
    [InlineData("{\"code\":71013040,\"message\":\"flat\"}", "71013040", "flat")]
    [InlineData("{\"success\":false,\"reasons\":[{\"code\":50000040,\"message\":\"nested\"}]}", "50000040", "nested")]
    public async Task GetAsync_CustomObjectError_IsReadInBothShapes(string body, string code, string message)
    {
        using var answers = new CannedAnswers(HttpStatusCode.NotFound, "application/json;charset=utf-8", body);
        using var client = Connect(answers);

        var failure = await Should.ThrowAsync<JobClientException>(client.CustomObjectBulk("b-1").GetAsync());

        (failure.VendorCode, failure.VendorMessage).ShouldBe((code, message));
    }

    [Fact]
    public async Task GetAsync_Request_IsWhatThePageSays()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", "{\"jobStatus\":\"Accepted\"}");
        using var client = Connect(answers);
        await client.DataLabeling("ff80808186b966950186b97922e200ab").GetAsync();

        var request = answers.Requests.ShouldHaveSingleItem();
        request.RequestUri.ShouldBe(new Uri("https://rest.example/v1/multi-organizations/data-labeling-job/ff80808186b966950186b97922e200ab"));
        request.Headers.GetValues("Authorization").ShouldBe(["Bearer t"]);
        request.Headers.Accept.ToString().ShouldBe("application/json");
    }

    [Fact]
    public async Task GetAsync_NobodyListens_IsTemporary()
    {
        using var client = new ZuoraClient(new() { BaseUrl = new("http://127.0.0.1:1"), AccessToken = "t" });

        (await Should.ThrowAsync<JobClientException>(client.DataQuery("q-1").GetAsync())).Kind.ShouldBe(JobClientErrorKind.Temporary);
    }

    private static ZuoraClient Connect(HttpMessageHandler answers) =>
        new(new() { BaseUrl = new("https://rest.example"), AccessToken = "t", HttpHandler = answers });

    private static JobScript Script(string kind) => kind switch
    {
        "test-environment" => JobScript.TestEnvironment(),
        "data-query" => JobScript.DataQuery(),
        "data-labeling" => JobScript.DataLabeling(),
        _ => JobScript.CustomObjectBulk(),
    };
}
