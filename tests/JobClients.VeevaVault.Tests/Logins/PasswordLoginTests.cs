using System.Net;
using JobClients.VeevaVault.Generated.Models;

namespace JobClients.VeevaVault.Tests.Logins;

/// <summary>A user logs in once for all, again when the session has expired, and never with a password that was refused.</summary>
public sealed class PasswordLoginTests : IDisposable
{
    private const string Password = "pa55 w/rd&more";

    private readonly ManualTimeProvider _time = new();
    private readonly PretendServer _server;
    private readonly VeevaVaultClient _client;
    private (HttpStatusCode Status, string Body)? _loginAnswer;
    private string _validSession = "SESSION-0001";
    private int _logins;

    public PasswordLoginTests()
    {
        _server = new(Answer);
        _client = new(new()
        {
            BaseUrl = new("https://acme.veevavault.com"),
            UserName = "me@acme.com",
            Password = Password,
            ClientId = "acme-tests",
            RequestTimeout = Timeout.InfiniteTimeSpan,
            Watching = { TimeProvider = _time },
            HttpHandler = _server,
        });
    }

    private IEnumerable<PretendRequest> Polls => _server.Requests.Where(request => request.Path != "/api/v26.1/auth");

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Login_IsAFormWithoutAuthorization_AndPollsCarryItsSession()
    {
        (await _client.Job("1").GetAsync()).State.ShouldBe(JobState.Running);

        var login = _server.Requests[0];
        login.Path.ShouldBe("/api/v26.1/auth");
        login.Body.ShouldBe("username=me%40acme.com&password=pa55+w%2Frd%26more&vaultDNS=acme.veevavault.com");
        login.Authorization.ShouldBeNull();
        var poll = Polls.ShouldHaveSingleItem();
        poll.Authorization.ShouldBe("SESSION-0001");
        poll.Headers["X-VaultAPI-ClientID"].ShouldBe("acme-tests");
    }

    [Fact]
    public async Task ExpiredSession_IsReplacedOnceForAll_AndEachPollReplayedThroughTheGate()
    {
        var jobs = Enumerable.Range(0, 20).Select(number => _client.Job($"{number}")).ToList();
        await Task.WhenAll(jobs.Select(job => job.GetAsync()));
        _time.Advance(TimeSpan.FromMinutes(2));
        _validSession = "SESSION-0002";

        var polls = Task.WhenAll(jobs.Select(job => job.GetAsync()));
        _time.Advance(TimeSpan.FromSeconds(10.4));
        jobs.Count(job => PollsOf(job) > 2).ShouldBe(0);
        await TurnUntilAsync(polls);

        (await polls).ShouldAllBe(snapshot => snapshot.State == JobState.Running);
        _logins.ShouldBe(2);
        jobs.ShouldAllBe(job => PollsOf(job) <= 3);
        PollsOf(jobs[0]).ShouldBe(3);
    }

    [Theory]
    [InlineData("USERNAME_OR_PASSWORD_INCORRECT")]
    [InlineData("USER_LOCKED_OUT")]
    [InlineData("PASSWORD_CHANGE_REQUIRED")]
    public async Task RefusedPassword_IsNeverSentAgain_AndIsNowhere(string type)
    {
        _loginAnswer = (HttpStatusCode.OK, $$"""{"responseStatus":"FAILURE","errors":[{"type":"{{type}}","message":"{{Password}} is wrong, and so is pa55+w%2Frd%26more"}],"errorType":"AUTHENTICATION_FAILED"}""");

        var failure = await Should.ThrowAsync<JobClientException>(_client.Job("1").GetAsync());
        _time.Advance(TimeSpan.FromDays(1));
        await Should.ThrowAsync<JobClientException>(_client.Job("1").GetAsync());

        (failure.Kind, failure.VendorCode).ShouldBe((JobClientErrorKind.Authentication, type));
        failure.ToString().ShouldNotContain("pa55");
        _logins.ShouldBe(1);
        Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task SessionOfAnotherVault_IsRefused()
    {
        _loginAnswer = (HttpStatusCode.OK, Session("SESSION-0001", "https://other.veevavault.com/api"));

        var failure = await Should.ThrowAsync<JobClientException>(_client.Job("1").GetAsync());

        failure.Kind.ShouldBe(JobClientErrorKind.Authentication);
        failure.Message.ShouldContain("other.veevavault.com");
        Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task LimitOfLogins_IsNoRefusal()
    {
        _loginAnswer = (HttpStatusCode.OK, """{"responseStatus":"FAILURE","errors":[{"type":"API_LIMIT_EXCEEDED","message":"Too many."}]}""");
        (await Should.ThrowAsync<JobClientException>(_client.Job("1").GetAsync())).Kind.ShouldBe(JobClientErrorKind.RateLimited);

        (_loginAnswer, _validSession) = (null, "SESSION-0002");
        (await _client.Job("2").GetAsync()).State.ShouldBe(JobState.Running);
    }

    private int PollsOf(Job<JobStatusResponse> job) => Polls.Count(poll => poll.Path.EndsWith($"/{job.Reference.Id}", StringComparison.Ordinal));

    private static string Session(string id, string url) =>
        $$"""{"responseStatus":"SUCCESS","sessionId":"{{id}}","userId":1,"vaultIds":[{"id":1,"name":"o","url":"https://first.veevavault.com/api"},{"id":2,"name":"a","url":"{{url}}"}],"vaultId":2}""";

    private (HttpStatusCode Status, string Body) Answer(PretendRequest request)
    {
        if (request.Path == "/api/v26.1/auth")
        {
            _logins++;
            return _loginAnswer ?? (HttpStatusCode.OK, Session($"SESSION-{_logins:0000}", "https://ACME.veevavault.com/api"));
        }

        return (HttpStatusCode.OK, request.Authorization == _validSession
            ? """{"responseStatus":"SUCCESS","data":{"id":1,"status":"RUNNING"}}"""
            : """{"responseStatus":"FAILURE","errors":[{"type":"INVALID_SESSION_ID","message":"Invalid or expired session ID."}]}""");
    }

    private async Task TurnUntilAsync(Task work)
    {
        for (var turns = 0; !work.IsCompleted; turns++)
        {
            turns.ShouldBeLessThan(100_000);
            await Task.Yield();
            _time.Advance(TimeSpan.FromMilliseconds(250));
        }

        await Record.ExceptionAsync(() => work);
    }
}
