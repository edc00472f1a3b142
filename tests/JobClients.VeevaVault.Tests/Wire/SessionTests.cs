using System.Net;

namespace JobClients.VeevaVault.Tests.Wire;

/// <summary>Over sockets: one login for all who wait, one replay for each job, and never a password that was refused.</summary>
public sealed class SessionTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly WireVault _vault;
    private readonly VeevaVaultClient _client;

    public SessionTests()
    {
        _vault = new(_time);
        _client = _vault.Connect();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _vault.DisposeAsync();
    }

    [Fact]
    public async Task Login_IsTheFormAndNoAuthorization_AndThePollHasTheSessionRaw()
    {
        await _client.Job("1").GetAsync();

        var login = _vault.Logins.ShouldHaveSingleItem();
        login.ShouldNotContain("Authorization", Case.Insensitive);
        login.ShouldContain("\r\nX-VaultAPI-ClientID: acme-tests\r\n");
        login.ShouldEndWith("\r\n\r\nusername=me%40acme.com&password=pa55+w%2Frd%26more&vaultDNS=127.0.0.1");
        var poll = _vault.Requests.ShouldHaveSingleItem();
        poll.ShouldContain("\r\nAuthorization: SESSION-0001\r\n");
        poll.ShouldContain("\r\nX-VaultAPI-ClientID: acme-tests\r\n");
        poll.ShouldNotContain("pa55");
    }

    [Fact]
    public async Task SessionThatExpiresBetweenTwoPolls_IsOneLoginForAllWaits_AndOneReplayEach()
    {
        var jobs = Enumerable.Range(0, 20).Select(number => _client.Job($"{number}")).ToList();
        var waits = Task.WhenAll(jobs.SelectMany(job => Enumerable.Range(0, 5).Select(_ => job.WaitAsync(Timeout.InfiniteTimeSpan))));
        while (_vault.Polls.Count < jobs.Count || !_vault.Counter.IsIdle)
        {
            await Task.Yield();
        }

        _vault.EndSession();
        _vault.Job = """{"responseStatus":"SUCCESS","data":{"id":1,"status":"SUCCESS"}}""";
        await _time.TurnUntilAsync(waits, _vault.Counter);

        (await waits).ShouldAllBe(job => job.State == JobState.Succeeded);
        _vault.Logins.Count().ShouldBe(2);
        _vault.Refused.ShouldBeInRange(1, jobs.Count);
        _vault.Polls.Sum(polls => polls.Count()).ShouldBe((2 * jobs.Count) + _vault.Refused);
        foreach (var times in _vault.Polls)
        {
            times.Zip(times.Skip(1), (one, next) => next - one).ShouldAllBe(gap => gap >= TimeSpan.FromSeconds(10.5));
        }
    }

    [Fact]
    public async Task RefusedPassword_IsSentOnce_HoweverManyCallAndHoweverLong()
    {
        _vault.LoginAnswer = RawAnswer.Whole(
            HttpStatusCode.OK,
            "application/json",
            """{"responseStatus":"FAILURE","errors":[{"type":"USERNAME_OR_PASSWORD_INCORRECT","message":"No."}],"errorType":"AUTHENTICATION_FAILED"}""",
            "X-VaultAPI-ExecutionId: e-1");

        var failures = await FailAsync(50);
        _time.Advance(TimeSpan.FromDays(7));
        failures.AddRange(await FailAsync(50));

        failures.ShouldAllBe(failure => failure.Kind == JobClientErrorKind.Authentication && failure.VendorCode == "USERNAME_OR_PASSWORD_INCORRECT");
        failures.ShouldAllBe(failure => failure.HttpStatus == HttpStatusCode.OK && failure.RequestId == "e-1" && failure.Reference != null);
        (_vault.Logins.Count(), _vault.Requests.Count()).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("FAILURE", "INACTIVE_USER", JobClientErrorKind.Authentication)]
    [InlineData("FAILURE", "NO_PASSWORD_PROVIDED", JobClientErrorKind.Authentication)]
    [InlineData("FAILURE", "INSUFFICIENT_ACCESS", JobClientErrorKind.AccessDenied)]
    [InlineData("FAILURE", "METHOD_NOT_SUPPORTED", JobClientErrorKind.InvalidRequest)]
    [InlineData("FAILURE", "NEVER_SEEN_BEFORE", JobClientErrorKind.Authentication)]
    [InlineData("FAILURE", null, JobClientErrorKind.Authentication)]
    public async Task LoginThatFailsByTheUser_IsNotRepeated(string responseStatus, string? type, JobClientErrorKind expected)
    {
        var errors = type is null ? "" : $$""","errors":[{"type":"{{type}}","message":"m"}]""";
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest })
        {
            await using var vault = new WireVault(_time) { LoginAnswer = RawAnswer.Whole(status, "application/json", $$"""{"responseStatus":"{{responseStatus}}"{{errors}}}""") };
            using var client = vault.Connect();

            var failure = await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync());
            await Should.ThrowAsync<JobClientException>(client.Job("2").GetAsync());

            failure.Kind.ShouldBe(type is null && status != HttpStatusCode.OK ? JobClientErrorKind.InvalidRequest : expected);
            (failure.VendorCode, failure.HttpStatus).ShouldBe((type, status));
            vault.Logins.Count().ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("FAILURE", JobClientErrorKind.Authentication, 1)]
    [InlineData("EXCEPTION", JobClientErrorKind.Temporary, 3)]
    public async Task LoginThatFailsInAWayOnNoPage_IsRepeatedIfVaultCallsItItsOwnFault(string responseStatus, JobClientErrorKind expected, int logins)
    {
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest })
        {
            await using var vault = new WireVault(_time)
            {
                LoginAnswer = RawAnswer.Whole(status, "application/json", $$"""{"responseStatus":"{{responseStatus}}","errorType":"NEVER_SEEN_BEFORE","responseMessage":"m"}"""),
            };
            using var client = vault.Connect();
            var poll = client.Job("1").GetAsync();
            await TurnAsync(vault, poll);

            var failure = await Should.ThrowAsync<JobClientException>(poll);

            (failure.Kind, failure.VendorCode, failure.VendorMessage, failure.HttpStatus).ShouldBe((expected, "NEVER_SEEN_BEFORE", "m", status));
            vault.Logins.Count().ShouldBe(logins);
        }
    }

    [Theory]
    [InlineData("""{"responseStatus":"EXCEPTION","responseMessage":"m"}""")]
    [InlineData("""{"responseStatus":"FAILURE","errors":[{"type":"UNEXPECTED_ERROR","message":"m"}]}""")]
    [InlineData("""{"responseStatus":"FAILURE","errors":[{"type":"RACE_CONDITION","message":"m"}]}""")]
    [InlineData("""{"responseStatus":"FAILURE","errors":[{"type":"OPERATION_IN_PROGRESS","message":"m"}]}""")]
    [InlineData("""{"responseStatus":"FAILURE","errors":[{"type":"CONFIGURATION_MODE_ENABLED","message":"m"}]}""")]
    public async Task LoginThatFailsByVault_IsTriedThreeTimes(string body)
    {
        // With the limit of logins, which is no reason to go slowly until it is nearly used up.
        _vault.LoginAnswer = RawAnswer.Whole(HttpStatusCode.OK, "application/json", body, "X-VaultAPI-BurstLimit: 20", "X-VaultAPI-BurstLimitRemaining: 19");
        var poll = _client.Job("1").GetAsync();
        await TurnAsync(_vault, poll);

        (await Should.ThrowAsync<JobClientException>(poll)).Kind.ShouldBe(JobClientErrorKind.Temporary);
        (_vault.Logins.Count(), _vault.Requests.Count()).ShouldBe((3, 0));
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: {other}steal\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 307 Temporary Redirect\r\nLocation: {other}steal\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 26\r\n\r\n{\"sessionId\":\"a\\r\\nX-A: b\"}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 28\r\n\r\n{\"responseStatus\":\"SUCCESS\"}")]
    public async Task StrangeAnswerToALogin_IsAProtocolFailure_AndLeadsNowhere(string answer)
    {
        await using var other = RawServer.Start(RawAnswer.Json("""{"sessionId":"STOLEN"}"""));
        _vault.LoginAnswer = RawAnswer.Of(answer.Replace("{other}", other.BaseAddress.ToString(), StringComparison.Ordinal)).Close();

        var failure = (await FailAsync(1)).ShouldHaveSingleItem();

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.ToString().ShouldNotContain("pa55");
        other.Requests.ShouldBeEmpty();
        (_vault.Logins.Count(), _vault.Requests.Count()).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("""{"sessionId":"S","vaultId":2,"vaultIds":[{"id":1,"url":"http://127.0.0.1/api"},{"id":2,"url":"https://other.veevavault.com/api"}]}""", false)]
    [InlineData("""{"sessionId":"S","vaultId":"2","vaultIds":[{"id":"1","url":"http://127.0.0.1/api"},{"id":"2","url":"https://other.veevavault.com/api"}]}""", false)]
    [InlineData("""{"sessionId":"S","vaultId":"2","vaultIds":[{"id":"1","url":"https://other.veevavault.com/api"},{"id":"2","url":"http://127.0.0.1/api"}]}""", true)]
    [InlineData("""{"sessionId":"S","vaultIds":[{"url":"https://other.veevavault.com/api"}]}""", true)]
    [InlineData("""{"sessionId":"S","vaultId":3,"vaultIds":[{"id":1,"url":"https://other.veevavault.com/api"}]}""", true)]
    public async Task SessionOfAnotherVault_IsNeverUsed(string answer, bool isUsed)
    {
        _vault.LoginAnswer = RawAnswer.Json(answer);
        var poll = _client.Job("1").GetAsync();
        while (!poll.IsCompleted && !_vault.Requests.Any())
        {
            await Task.Yield();
        }

        _vault.Requests.Any().ShouldBe(isUsed);
    }

    [Theory]
    [InlineData("USER_LOCKED_OUT")]
    [InlineData("INACTIVE_USER")]
    [InlineData("PASSWORD_CHANGE_REQUIRED")]
    public async Task PollThatFailsByTheUser_IsNoReasonToLogInAgain(string type)
    {
        await _client.Job("1").GetAsync();
        _vault.Job = $$"""{"responseStatus":"FAILURE","errors":[{"type":"{{type}}","message":"m"}]}""";

        var failures = await FailAsync(20);

        failures.ShouldAllBe(failure => failure.Kind == JobClientErrorKind.Authentication && failure.VendorCode == type);
        (_vault.Logins.Count(), _vault.Requests.Count()).ShouldBe((1, 21));
    }

    [Fact]
    public async Task LinkToAnotherHost_IsAskedForWithoutALogin()
    {
        await using var other = RawServer.Start(RawAnswer.Json("{}"));
        await _client.Api.Api["v26.1"].Services.Jobs["1"].WithUrl($"{other.BaseAddress}api/v26.1/services/jobs/1").GetAsync();

        other.Requests.ShouldHaveSingleItem().ShouldNotContain("Authorization", Case.Insensitive);
        _vault.Logins.ShouldBeEmpty();
    }

    private async Task TurnAsync(WireVault vault, Task work)
    {
        while (!work.IsCompleted)
        {
            await Task.Yield();
            if (vault.Counter.IsUnused)
            {
                _time.Advance(TimeSpan.FromMilliseconds(250));
            }
        }
    }

    private async Task<List<JobClientException>> FailAsync(int callers) =>
        [.. await Task.WhenAll(Enumerable.Range(0, callers).Select(number => Should.ThrowAsync<JobClientException>(_client.Job($"f-{number}").GetAsync())))];
}
