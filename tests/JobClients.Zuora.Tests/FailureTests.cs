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
        (failure.VendorMessage is null && code is not null).ShouldBeFalse();
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
    [InlineData(HttpStatusCode.NotFound, "application/json", "{\"code\":1e30}", JobClientErrorKind.NotFound)]
    public async Task GetAsync_AnyAnswer_KeepsItsHttpStatusAndIsNeverSuccess(
        HttpStatusCode status, string? contentType, string body, JobClientErrorKind expected)
    {
        using var answers = new CannedAnswers(status, contentType, body).With("Zuora-Request-Id", "r-1");
        using var client = Connect(answers);

        var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery("q-1").GetAsync());

        failure.Kind.ShouldBe(expected);
        failure.HttpStatus.ShouldBe(status);
        failure.RequestId.ShouldBe("r-1");
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
    public async Task GetAsync_Challenge_IsNotAnsweredPastTheGate()
    {
        using var answers = new CannedAnswers(HttpStatusCode.Unauthorized, "application/json", "{}")
            .With("WWW-Authenticate", "Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"");
        using var client = Connect(answers);

        (await Should.ThrowAsync<JobClientException>(client.DataQuery("q-1").GetAsync())).Kind.ShouldBe(JobClientErrorKind.Authentication);
        answers.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Api_OtherOrigin_GetsNoCredentials()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", "{\"data\":{}}");
        using var client = Connect(answers);
        await client.Api.Query.Jobs["q-1"].WithUrl("https://elsewhere.example/query/jobs/q-1").GetAsync();

        answers.Requests.ShouldHaveSingleItem().Headers.Contains("Authorization").ShouldBeFalse();
    }

    [Fact]
    public async Task GetAsync_OverTheShippedTransport_FollowsNoRedirect()
    {
        var options = new JobSimulatorOptions();
        await using var simulator = await JobSimulator.StartAsync(options);
        var target = simulator.Add(JobScript.DataQuery());
        var moved = simulator.Add(JobScript.DataQuery().Answering(
            JobAnswer.Exactly(HttpStatusCode.Found, contentType: null, "").WithHeader("Location", $"/query/jobs/{target.Id}")));
        using var client = new ZuoraClient(new() { BaseUrl = simulator.BaseAddress, AccessToken = options.ZuoraAccessToken });

        var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery(moved.Id).GetAsync());

        (failure.Kind, failure.HttpStatus).ShouldBe((JobClientErrorKind.Protocol, HttpStatusCode.Found));
        target.Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAsync_TransportThatFollowsRedirects_IsNotBelieved()
    {
        var options = new JobSimulatorOptions();
        await using var simulator = await JobSimulator.StartAsync(options);
        var target = simulator.Add(JobScript.DataQuery());
        var moved = simulator.Add(JobScript.DataQuery().Answering(
            JobAnswer.Exactly(HttpStatusCode.Found, contentType: null, "").WithHeader("Location", $"/query/jobs/{target.Id}")));
        using var handler = new HttpClientHandler();
        using var client = new ZuoraClient(new() { BaseUrl = simulator.BaseAddress, AccessToken = options.ZuoraAccessToken, HttpHandler = handler });

        (await Should.ThrowAsync<JobClientException>(client.DataQuery(moved.Id).GetAsync())).Kind.ShouldBe(JobClientErrorKind.Protocol);
    }

    [Fact]
    public async Task GetAsync_AnswerTooLong_IsAProtocolFailure()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", "{\"data\":{\"query\":\"" + new string('x', 5_000_000) + "\"}}");
        using var client = Connect(answers);

        (await Should.ThrowAsync<JobClientException>(client.DataQuery("q-1").GetAsync())).Kind.ShouldBe(JobClientErrorKind.Protocol);
    }

    [Fact]
    public async Task DataLabeling_SuccessFalse_IsNeverSuccess()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", "{\"success\":false,\"jobStatus\":\"Completed\"}");
        using var client = Connect(answers);

        (await Should.ThrowAsync<JobClientException>(client.DataLabeling("l-1").GetAsync())).Kind.ShouldBe(JobClientErrorKind.InvalidRequest);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://files.example/a.json")]
    public async Task DataQuery_ResultNotOverHttps_IsNoLink(string file)
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", $"{{\"data\":{{\"queryStatus\":\"completed\",\"dataFile\":\"{file}\"}}}}");
        using var client = Connect(answers);

        (await client.DataQuery("q-1").GetAsync()).ResultLink.ShouldBeNull();
    }

    [Fact]
    public async Task EnsureSucceeded_ReasonWithASignedUrl_ShowsNoSignature()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", """{"data":{"queryStatus":"failed","errorMessage":"Cannot write https://files.example/a.csv?sig=s3cr3t"}}""");
        using var client = Connect(answers);
        var snapshot = await client.DataQuery("q-1").GetAsync();

        Should.Throw<JobFailedException>(snapshot.EnsureSucceeded).Message.ShouldEndWith("Cannot write https://files.example/a.csv?…");
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
