using System.Net;

namespace JobClients.VeevaVault.Tests;

/// <summary>Vault's envelope is read whatever the HTTP status is, and its headers slow polls down.</summary>
public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{"responseStatus":"FAILURE","errors":[{"type":"MALFORMED_URL","message":"m"}]}""")]
    [InlineData("<ApiRestResult><responseStatus>FAILURE</responseStatus><errors><error><type>MALFORMED_URL</type><message>m</message></error></errors></ApiRestResult>")]
    public async Task Envelope_UnderAnotherStatus_IsRead(string body)
    {
        foreach (var status in new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.InternalServerError })
        {
            var failure = await FailAsync(status, body);

            (failure.Kind, failure.HttpStatus, failure.VendorCode, failure.VendorMessage).ShouldBe((JobClientErrorKind.NotFound, status, "MALFORMED_URL", "m"));
        }
    }

    [Theory]
    [InlineData("""{"responseStatus":"FAILURE","responseMessage":"m","errorType":"INVALID_DATA"}""")]
    [InlineData("<r><responseStatus>FAILURE</responseStatus><responseMessage>m</responseMessage><errorType>INVALID_DATA</errorType></r>")]
    public async Task Envelope_WithoutErrors_TellsByItself(string body)
    {
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.NotFound })
        {
            var failure = await FailAsync(status, body);

            (failure.Kind, failure.HttpStatus, failure.VendorCode, failure.VendorMessage).ShouldBe((JobClientErrorKind.InvalidRequest, status, "INVALID_DATA", "m"));
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "", JobClientErrorKind.Temporary)]
    [InlineData(HttpStatusCode.Forbidden, "{}", JobClientErrorKind.AccessDenied)]
    [InlineData(HttpStatusCode.Unauthorized, "[]", JobClientErrorKind.Authentication)]
    [InlineData(HttpStatusCode.TooManyRequests, "<a/>", JobClientErrorKind.RateLimited)]
    public async Task NoEnvelope_LeavesTheStatusToTell(HttpStatusCode status, string body, JobClientErrorKind expected) =>
        (await FailAsync(status, body)).Kind.ShouldBe(expected);

    [Theory]
    [InlineData("X-VaultAPI-DowntimeExpectedDurationMinutes", "30", 31 * 60)]
    [InlineData("X-VaultAPI-DowntimeExpectedDurationMinutes", "1e9", 10.5)]
    [InlineData("X-VaultAPI-ResponseDelay", "500", 60)]
    [InlineData("X-VaultAPI-ResponseDelay", "0", 10.5)]
    [InlineData("X-VaultAPI-BurstLimitRemaining", "12", 60)]
    [InlineData("X-VaultAPI-BurstLimitRemaining", "1999", 10.5)]
    [InlineData("x-vaultapi-burstlimitremaining", "12", 60)]
    [InlineData("Retry-After", "120", 120)]
    [InlineData("Retry-After", "-120", 10.5)]
    [InlineData("Retry-After", "garbage", 10.5)]
    [InlineData("Retry-After", "99999999999999999999", 86400)]
    public async Task Headers_OfASuccess_SlowTheNextPollDown(string header, string value, double seconds)
    {
        var time = new ManualTimeProvider();
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", """{"data":{"status":"RUNNING"}}""").With(header, value);
        using var client = Connect(answers, time);
        var wait = client.Job("1").WaitAsync(Timeout.InfiniteTimeSpan);
        answers.Requests.Count.ShouldBe(1);

        time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        answers.Requests.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(0.2));
        answers.Requests.Count.ShouldBe(2);
        wait.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("200", null, 10.5)]
    [InlineData("199", null, 60)]
    [InlineData("199", "10000", 60)]
    [InlineData("10", "100", 10.5)]
    [InlineData("9", "100", 60)]
    public async Task BurstLimit_NearlyUsedUp_IsAMinuteOfRest(string remaining, string? limit, double seconds)
    {
        var time = new ManualTimeProvider();
        using var answers = Answers(remaining, limit);
        using var client = Connect(answers, time);
        var wait = client.Job("1").WaitAsync(Timeout.InfiniteTimeSpan);

        time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        answers.Requests.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(0.2));
        answers.Requests.Count.ShouldBe(2);
        wait.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1999", null, 21)]
    [InlineData("220", null, 11)]
    [InlineData("30", "100", 11)]
    [InlineData("400", "100", 21)]
    public async Task BurstLimit_ThatIsLeft_SetsThePaceOfAllJobs(string remaining, string? limit, int polls)
    {
        var time = new ManualTimeProvider();
        using var answers = Answers(remaining, limit);
        using var client = Connect(answers, time);
        await client.Job("first").GetAsync();

        foreach (var number in Enumerable.Range(0, 20))
        {
            _ = client.Job($"{number}").GetAsync();
        }

        time.Advance(TimeSpan.FromSeconds(20));
        answers.Requests.Count.ShouldBe(polls);
    }

    private static CannedAnswers Answers(string remaining, string? limit)
    {
        var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", """{"data":{"status":"RUNNING"}}""").With("X-VaultAPI-BurstLimitRemaining", remaining);
        return limit is null ? answers : answers.With("X-VaultAPI-BurstLimit", limit);
    }

    private static VeevaVaultClient Connect(HttpMessageHandler answers, TimeProvider time) => new(new()
    {
        BaseUrl = new("https://v.example"),
        SessionId = "s",
        HttpHandler = answers,
        Watching = { TimeProvider = time, Schedule = PollSchedule.Fixed(TimeSpan.FromSeconds(1)) },
    });

    private static async Task<JobClientException> FailAsync(HttpStatusCode status, string body)
    {
        using var server = new PretendServer(_ => (status, body));
        using var client = new VeevaVaultClient(new() { BaseUrl = new("https://v.example"), SessionId = "s", HttpHandler = server });
        return await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync());
    }
}
