using System.Net;

namespace JobClients.Zuora.Tests.Wire;

/// <summary>However many callers need a token, over sockets too there is one request for it, and none too many.</summary>
public sealed class TokenTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly WireTenant _tenant;

    public TokenTests() => _tenant = new(_time);

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task Login_IsTheFormAndNoAuthorization()
    {
        using var client = _tenant.Connect();
        await client.DataQuery("q").GetAsync();

        var login = _tenant.Logins.ShouldHaveSingleItem();
        login.ShouldNotContain("Authorization", Case.Insensitive);
        login.ShouldContain("\r\nContent-Type: application/x-www-form-urlencoded\r\n");
        login.ShouldEndWith("\r\n\r\nclient_id=client-1&client_secret=s3cret%2Bwith%2Fsigns%3D&grant_type=client_credentials");
        _tenant.Polls.ShouldHaveSingleItem().ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task OneHundredCallers_AtTheEndOfTheToken_AreOneRequestForAnother()
    {
        using var client = _tenant.Connect();
        var jobs = Jobs(client);
        await Task.WhenAll(jobs.Select(job => job.GetAsync()));
        _time.Advance(TimeSpan.FromHours(1));

        await Task.WhenAll(jobs.Select(job => job.GetAsync()));

        (_tenant.Logins.Count(), _tenant.Polls.Count(), _tenant.Refused).ShouldBe((2, 200, 0));
    }

    [Fact]
    public async Task OneHundredCallers_WhoseTokenIsRefused_AreOneRequestForAnother_AndOneMorePollEach()
    {
        _tenant.Lifetime = null;
        using var client = _tenant.Connect();
        var jobs = Jobs(client);
        await Task.WhenAll(jobs.Select(job => job.GetAsync()));
        _time.Advance(TimeSpan.FromMinutes(2));
        _tenant.Revoke();

        var polls = Task.WhenAll(jobs.Select(job => job.GetAsync()));
        await _time.TurnUntilAsync(polls, _tenant.Counter);

        (await polls).ShouldAllBe(snapshot => snapshot.State == JobState.Running);
        _tenant.Logins.Count().ShouldBe(2);
        _tenant.Refused.ShouldBeInRange(1, 100);
        _tenant.Polls.Count().ShouldBe(200 + _tenant.Refused);
    }

    [Fact]
    public async Task FirstToken_ThatIsRefused_IsReplacedOnce()
    {
        _tenant.Lifetime = null;
        using var client = _tenant.Connect();
        _tenant.LoginAnswer = RawAnswer.Json("""{"access_token":"stillborn","expires_in":3599}""");
        var poll = client.DataQuery("q").GetAsync();
        while (_tenant.Refused == 0)
        {
            await Task.Yield();
        }

        _tenant.LoginAnswer = null;
        await _time.TurnUntilAsync(poll, _tenant.Counter);

        (await poll).State.ShouldBe(JobState.Running);
        (_tenant.Logins.Count(), _tenant.Polls.Count()).ShouldBe((2, 2));
    }

    [Fact]
    public async Task CallersWhoLeave_DoNotEndTheLoginOfTheOthers()
    {
        using var client = _tenant.Connect();
        var opening = new TaskCompletionSource();
        _tenant.Opening = opening.Task;
        using var leaving = new CancellationTokenSource();
        var calls = Jobs(client).Select((job, number) => (Job: job.GetAsync(number % 2 == 0 ? leaving.Token : CancellationToken.None), Leaves: number % 2 == 0)).ToList();
        while (!_tenant.Logins.Any())
        {
            await Task.Yield();
        }

        await leaving.CancelAsync();
        foreach (var call in calls.Where(call => call.Leaves))
        {
            await Should.ThrowAsync<OperationCanceledException>(call.Job);
        }

        opening.SetResult();
        (await Task.WhenAll(calls.Where(call => !call.Leaves).Select(call => call.Job))).ShouldAllBe(snapshot => snapshot.State == JobState.Running);
        (_tenant.Logins.Count(), _tenant.Polls.Count()).ShouldBe((1, 50));
    }

    [Fact]
    public async Task Disposal_EndsTheLoginAndWhoeverWaitsForIt()
    {
        var client = _tenant.Connect();
        _tenant.Opening = new TaskCompletionSource().Task;
        var calls = Jobs(client).Select(job => job.GetAsync()).ToList();
        while (!_tenant.Logins.Any())
        {
            await Task.Yield();
        }

        client.Dispose();

        foreach (var call in calls)
        {
            await Should.ThrowAsync<ObjectDisposedException>(call);
        }

        while (!_tenant.Counter.IsUnused)
        {
            await Task.Yield();
        }

        (_tenant.Logins.Count(), _tenant.Polls.Count()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task TokenEndpointThatIsSilent_IsATemporaryFailure_AndAskedThreeTimes()
    {
        using var client = _tenant.Connect(TimeSpan.FromHours(1));
        _tenant.LoginAnswer = RawAnswer.Silence;
        var poll = client.DataQuery("q").GetAsync();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            while (_tenant.Logins.Count() < attempt)
            {
                await Task.Yield();
                if (_tenant.Counter.IsUnused)
                {
                    _time.Advance(TimeSpan.FromMilliseconds(250));
                }
            }

            _time.Advance(TimeSpan.FromHours(1));
        }

        (await Should.ThrowAsync<JobClientException>(poll)).Kind.ShouldBe(JobClientErrorKind.Temporary);
        _time.Advance(TimeSpan.FromDays(1));
        (_tenant.Logins.Count(), _tenant.Polls.Count()).ShouldBe((3, 0));
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: {other}steal\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 307 Temporary Redirect\r\nLocation: {other}steal\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 308 Permanent Redirect\r\nLocation: {other}steal\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n{\"expires_in\":NaN}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 29\r\n\r\n{\"access_token\":\"a\\r\\nX-A: b\"}")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    public async Task StrangeAnswerOfTheTokenEndpoint_IsAProtocolFailure_AndLeadsNowhere(string answer)
    {
        await using var other = RawServer.Start(RawAnswer.Json("""{"access_token":"stolen"}"""));
        using var client = _tenant.Connect();
        _tenant.LoginAnswer = RawAnswer.Of(answer.Replace("{other}", other.BaseAddress.ToString(), StringComparison.Ordinal)).Close();

        var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery("q").GetAsync());

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.ToString().ShouldNotContain("s3cret");
        other.Requests.ShouldBeEmpty();
        (_tenant.Logins.Count(), _tenant.Polls.Count()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task SuccessFalse_OfTheTokenEndpoint_IsARefusalWithItsIds()
    {
        using var client = _tenant.Connect();
        _tenant.LoginAnswer = RawAnswer.Whole(
            HttpStatusCode.OK, "application/json", """{"success":false,"reasons":[{"code":90000011,"message":"m"}]}""", "Zuora-Request-Id: r-1", "Zuora-Track-Id: t-1");

        var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery("q").GetAsync());
        await Should.ThrowAsync<JobClientException>(client.DataQuery("p").GetAsync());

        (failure.Kind, failure.VendorCode, failure.VendorMessage).ShouldBe((JobClientErrorKind.Authentication, "90000011", "m"));
        (failure.HttpStatus, failure.RequestId, failure.TrackId).ShouldBe((HttpStatusCode.OK, "r-1", "t-1"));
        _tenant.Logins.Count().ShouldBe(1);
    }

    [Fact]
    public async Task RetryAfter_OfTheTokenEndpoint_HoldsForAllJobs()
    {
        using var client = _tenant.Connect();
        _tenant.LoginAnswer = RawAnswer.Whole(HttpStatusCode.TooManyRequests, null, "", "Retry-After: 120");

        var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery("first").GetAsync());
        var later = client.DataQuery("later").GetAsync();
        _time.Advance(TimeSpan.FromSeconds(119));

        (failure.Kind, failure.RetryAfter).ShouldBe((JobClientErrorKind.RateLimited, TimeSpan.FromSeconds(120)));
        (later.IsCompleted, _tenant.Logins.Count()).ShouldBe((false, 1));
        _tenant.LoginAnswer = null;
        _time.Advance(TimeSpan.FromSeconds(1));
        (await later).State.ShouldBe(JobState.Running);
        _tenant.Logins.Count().ShouldBe(2);
    }

    private static List<Job<Generated.Models.DataQueryJob>> Jobs(ZuoraClient client) =>
        [.. Enumerable.Range(0, 100).Select(number => client.DataQuery($"q-{number}"))];
}
