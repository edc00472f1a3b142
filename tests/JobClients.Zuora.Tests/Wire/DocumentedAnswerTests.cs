using System.Net;
using Kind = JobClients.JobClientErrorKind;

namespace JobClients.Zuora.Tests.Wire;

/// <summary>Every error that Zuora's pages show, as it comes over a socket. Bodies are the pages'; where they show none, there is none.</summary>
public sealed class DocumentedAnswerTests
{
    private const string Query = "zuora/data-query/3a3e85c4";
    private const string Labeling = "zuora/data-labeling/ff80";
    private const string Bulk = "zuora/custom-object-bulk/7b21";
    private const string Environment = "zuora/test-environment/env/1";

    public static TheoryData<string, int, string, Kind, string?, string?> Errors => new()
    {
        { Query, 404, """{"code":1001,"message":"No such query: 3a3e85c4"}""", Kind.NotFound, "1001", "No such query: 3a3e85c4" },
        { Query, 400, """{"code":1003,"message":"Query job 3a3e85c4 is not in accepted or in_progress status"}""", Kind.InvalidRequest, "1003", "Query job 3a3e85c4 is not in accepted or in_progress status" },
        { Query, 403, """{"code":1009,"message":"Access denied for restricted job 3a3e85c4"}""", Kind.AccessDenied, "1009", "Access denied for restricted job 3a3e85c4" },
        { Query, 400, """{"code":400,"message":"Unable to process JSON"}""", Kind.InvalidRequest, "400", "Unable to process JSON" },
        { Query, 415, """{"code":415,"message":"HTTP 415 Unsupported Media Type"}""", Kind.InvalidRequest, "415", "HTTP 415 Unsupported Media Type" },
        { Labeling, 404, """{"success":false,"processId":"p","reasons":[{"code":"50000020","message":"The job does not exist"}],"requestId":"r"}""", Kind.NotFound, "50000020", "The job does not exist" },
        { Labeling, 400, """{"success":false,"processId":"p","reasons":[{"code":59620220,"message":"m"}],"requestId":"r"}""", Kind.InvalidRequest, "59620220", "m" },
        { Labeling, 401, """{"success":false,"processId":"p","reasons":[{"code":90000011,"message":"this resource is protected"}]}""", Kind.Authentication, "90000011", "this resource is protected" },
        { Labeling, 404, """{"success":false,"reasons":[{"code":50000040,"message":"m"}]}""", Kind.NotFound, "50000040", "m" },
        { Labeling, 400, """{"success":false,"reasons":[{"code":50000050,"message":"m"}]}""", Kind.Temporary, "50000050", "m" },
        { Labeling, 400, """{"success":false,"reasons":[{"code":50000060,"message":"m"}]}""", Kind.InvalidRequest, "50000060", "m" },
        { Labeling, 400, """{"success":false,"reasons":[{"code":"50000061","message":"m"}]}""", Kind.Temporary, "50000061", "m" },
        { Labeling, 400, """{"success":false,"reasons":[{"code":50000070,"message":"m"}]}""", Kind.RateLimited, "50000070", "m" },
        { Labeling, 400, """{"success":false,"reasons":[{"code":50000099,"message":"m"}]}""", Kind.Temporary, "50000099", "m" },
        { Labeling, 500, """{"reasons":[{"code":"SystemError","message":"m"}]}""", Kind.Temporary, "SystemError", "m" },
        { Labeling, 404, """{"reasons":[{"code":"ObjectNotFound","message":"m"}]}""", Kind.NotFound, "ObjectNotFound", "m" },
        { Bulk, 404, """{"code":71013040,"message":"m"}""", Kind.NotFound, "71013040", "m" },
        { Bulk, 400, """{"code":71013020,"message":"m"}""", Kind.InvalidRequest, "71013020", "m" },
        { Bulk, 400, """{"code":71013620,"message":"m"}""", Kind.InvalidRequest, "71013620", "m" },
        { Bulk, 403, """{"code":71012514,"message":"m"}""", Kind.AccessDenied, "71012514", "m" },
        { Bulk, 403, """{"code":71012515,"message":"m"}""", Kind.AccessDenied, "71012515", "m" },
        { Bulk, 404, """{"success":false,"processId":"p","reasons":[{"code":71013040,"message":"m"}],"requestId":"r"}""", Kind.NotFound, "71013040", "m" },
        { Bulk, 401, """{"code":71012512,"message":"m","details":[{"code":71012512,"message":"d","record":"1"}]}""", Kind.Authentication, "71012512", "m" },
        { Bulk, 500, """{"code":71012561,"message":"m","details":[{"code":71012561,"message":"d","record":"1"}]}""", Kind.Temporary, "71012561", "m" },
        { Environment, 404, "", Kind.NotFound, null, null },
        { Environment, 403, "", Kind.AccessDenied, null, null },
        { Environment, 500, "", Kind.Temporary, null, null },
        { Labeling, 401, """{"message":"Authentication error"}""", Kind.Authentication, null, "Authentication error" },
        { Labeling, 401, """{"message":"Failed to get user info"}""", Kind.Authentication, null, "Failed to get user info" },
        { Environment, 404, """{"timestamp":"2026-01-02T03:04:05.678+00:00","status":404,"error":"Not Found","message":"m","path":"/p"}""", Kind.NotFound, "Not Found", "m" },
        { Query, 400, """{"Success":false,"Errors":[{"Code":"INVALID_VALUE","Message":"m"}]}""", Kind.InvalidRequest, "INVALID_VALUE", "m" },
        { Query, 500, """{"error":{"code":"x","message":"m"}}""", Kind.Temporary, "x", "m" },
        { Labeling, 200, """{"success":false,"processId":"p","reasons":[{"code":"50000061","message":"m"}],"requestId":"r"}""", Kind.Temporary, "50000061", "m" },
        { Bulk, 200, """{"success":false,"reasons":[{"code":71013061,"message":"m"}]}""", Kind.InvalidRequest, "71013061", "m" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Error_IsReadWithItsStatusAndIds(string reference, int status, string body, Kind kind, string? code, string? message)
    {
        await using var server = RawServer.Start(RawAnswer.Whole(
            (HttpStatusCode)status,
            body.Length == 0 ? null : "application/json;charset=utf-8",
            body,
            "Zuora-Request-Id: r-1",
            "Zuora-Track-Id: t-1",
            "WWW-Authenticate: Basic realm=Zuora API, ZSession realm=Zuora API, Bearer realm=Zuora API"));
        using var client = Connect(server);

        var failure = await Should.ThrowAsync<JobClientException>(client.Open(JobReference.Parse(reference)).GetAsync());

        ((int)failure.HttpStatus!, failure.Kind, failure.VendorCode, failure.VendorMessage).ShouldBe((status, kind, code, message));
        (failure.RequestId, failure.TrackId).ShouldBe(("r-1", "t-1"));
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("ratelimit-reset: 600", 600)]
    [InlineData("RateLimit-Reset: 1200", 1200)]
    [InlineData("Retry-After: 30", 30)]
    public async Task LimitOfTheTenant_SaysWhenToComeAgain(string header, int seconds)
    {
        await using var server = RawServer.Start(RawAnswer.Whole(
            HttpStatusCode.TooManyRequests, null, "", "ratelimit-limit: 2250000, 50000;w=60, 2250000;w=3600, 27000000;w=86400", "ratelimit-remaining: 0", header));
        using var client = Connect(server);

        var failure = await Should.ThrowAsync<JobClientException>(client.Open(JobReference.Parse(Query)).GetAsync());

        (failure.Kind, failure.RetryAfter).ShouldBe((Kind.RateLimited, TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(Bulk, """{"Id":"7b21","status":"failed","error":{"code":71012560,"message":"Service limit reached, please retry later."}}""", "Service limit reached, please retry later. (71012560)")]
    [InlineData(Query, """{"data":{"queryStatus":"failed","errorMessage":"Column 'updateddate' cannot be resolved"}}""", "Column 'updateddate' cannot be resolved")]
    [InlineData(Query, """{"data":{"queryStatus":"failed","errorMessage":"Query exceeded the maximum time limit of 3600.00s"}}""", "Query exceeded the maximum time limit of 3600.00s")]
    [InlineData(Environment, """{"status":"FAILED"}""", null)]
    public async Task JobThatFailed_IsNoFailureOfThePoll(string reference, string body, string? reason)
    {
        await using var server = RawServer.Start(RawAnswer.Json(body));
        using var client = Connect(server);

        var job = await client.Open(JobReference.Parse(reference)).GetAsync();

        (job.State, job.Error?.ToString()).ShouldBe((JobState.Failed, reason));
    }

    private static ZuoraClient Connect(RawServer server) => new(new() { BaseUrl = server.BaseAddress, AccessToken = "t" });
}
