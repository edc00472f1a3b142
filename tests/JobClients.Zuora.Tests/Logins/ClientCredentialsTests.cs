using System.Net;

namespace JobClients.Zuora.Tests.Logins;

/// <summary>An OAuth client logs in once for all, again when its token is refused, and never a third time.</summary>
public sealed class ClientCredentialsTests : IDisposable
{
    private const string Secret = "s3cret+with/signs=";

    private readonly ManualTimeProvider _time = new();
    private readonly PretendServer _server;
    private readonly ZuoraClient _client;
    private (HttpStatusCode Status, string Body)? _loginAnswer;
    private string _validToken = "token-0001";
    private int _logins;

    public ClientCredentialsTests()
    {
        _server = new(Answer);
        _client = new(new()
        {
            BaseUrl = new("https://rest.example"),
            ClientId = "client-1",
            ClientSecret = Secret,
            RequestTimeout = Timeout.InfiniteTimeSpan,
            Watching = { TimeProvider = _time },
            HttpHandler = _server,
        });
    }

    private IEnumerable<PretendRequest> Logins => _server.Requests.Where(request => request.Path == "/oauth/token");

    private IEnumerable<PretendRequest> Polls => _server.Requests.Where(request => request.Path != "/oauth/token");

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Login_IsAFormWithoutAuthorization_AndPollsCarryItsToken()
    {
        (await _client.DataQuery("q-1").GetAsync()).State.ShouldBe(JobState.Running);

        var login = Logins.ShouldHaveSingleItem();
        login.Body.ShouldBe("client_id=client-1&client_secret=s3cret%2Bwith%2Fsigns%3D&grant_type=client_credentials");
        login.Authorization.ShouldBeNull();
        Polls.ShouldHaveSingleItem().Authorization.ShouldBe("Bearer token-0001");
    }

    [Fact]
    public async Task OneHundredJobs_LogInOnce_AlsoWhenTheTokenIsRefused()
    {
        var jobs = Enumerable.Range(0, 100).Select(number => _client.DataQuery($"q-{number}")).ToList();
        await Task.WhenAll(jobs.Select(job => job.GetAsync()));
        _logins.ShouldBe(1);

        _time.Advance(TimeSpan.FromMinutes(2));
        _validToken = "token-0002";
        var polls = Task.WhenAll(jobs.Select(job => job.GetAsync()));
        await TurnUntilAsync(polls);

        (await polls).ShouldAllBe(snapshot => snapshot.State == JobState.Running);
        _logins.ShouldBe(2);
    }

    [Fact]
    public async Task RefusedToken_IsReplayedOnceAndThroughTheGate()
    {
        await _client.DataQuery("q-1").GetAsync();
        _time.Advance(TimeSpan.FromMinutes(2));
        _validToken = "token-0002";

        var poll = _client.DataQuery("q-1").GetAsync();
        poll.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.9));
        Polls.Count().ShouldBe(2);
        await TurnUntilAsync(poll);

        (await poll).State.ShouldBe(JobState.Running);
        Polls.Select(request => request.Authorization).ShouldBe(["Bearer token-0001", "Bearer token-0001", "Bearer token-0002"]);
    }

    [Fact]
    public async Task SecondRefusal_IsFinal()
    {
        await _client.DataQuery("q-1").GetAsync();
        _time.Advance(TimeSpan.FromMinutes(2));
        _validToken = "none";

        var poll = _client.DataQuery("q-1").GetAsync();
        await TurnUntilAsync(poll);

        (await Should.ThrowAsync<JobClientException>(poll)).Kind.ShouldBe(JobClientErrorKind.Authentication);
        Polls.Count().ShouldBe(3);
        _logins.ShouldBe(2);
        await Should.ThrowAsync<JobClientException>(_client.DataQuery("q-2").GetAsync());
        _logins.ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"invalid_client","error_description":"no such client"}""", "invalid_client")]
    [InlineData(HttpStatusCode.Unauthorized, """{"message":"Authentication error"}""", null)]
    [InlineData(HttpStatusCode.Unauthorized, "", null)]
    public async Task RefusedClient_IsNeverSentAgain_AndItsSecretIsNowhere(HttpStatusCode status, string body, string? code)
    {
        _loginAnswer = (status, body);

        var failure = await Should.ThrowAsync<JobClientException>(_client.DataQuery("q-1").GetAsync());
        await Should.ThrowAsync<JobClientException>(_client.DataQuery("q-2").GetAsync());

        (failure.Kind, failure.HttpStatus, failure.VendorCode).ShouldBe((JobClientErrorKind.Authentication, status, code));
        failure.Message.ShouldContain("the login failed");
        failure.ToString().ShouldNotContain("s3cret");
        _logins.ShouldBe(1);
        Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task EchoedSecret_IsBlottedOut()
    {
        _loginAnswer = (HttpStatusCode.BadRequest, $$"""{"message":"{{Secret}} and {{Uri.EscapeDataString(Secret)}} are wrong"}""");

        (await Should.ThrowAsync<JobClientException>(_client.DataQuery("q-1").GetAsync())).ToString().ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","expires_in":null""")]
    [InlineData(""","expires_in":"3599" """)]
    [InlineData(""","expires_in":-1""")]
    [InlineData(""","expires_in":1e300""")]
    [InlineData(""","expires_in":1e999""")]
    [InlineData(""","expires_in":0""")]
    [InlineData(""","expires_in":0.001""")]
    [InlineData(""","expires_in":"NaN" """)]
    [InlineData(""","expires_in":true""")]
    [InlineData(""","expires_in":[3599]""")]
    [InlineData(""","expires_in":3598.75""")]
    public async Task Lifetime_MayBeMissingOrOdd(string lifetime)
    {
        _loginAnswer = (HttpStatusCode.OK, $$"""{"access_token":"token-0001"{{lifetime}}}""");
        for (var i = 0; i < 3; i++)
        {
            var poll = _client.DataQuery("q-1").GetAsync();
            await TurnUntilAsync(poll);
            (await poll).State.ShouldBe(JobState.Running);
        }

        _logins.ShouldBe(1);
    }

    [Theory]
    [InlineData("0.999", 3600, 1)]
    [InlineData("1", 1, 2)]
    [InlineData("200000", 86000, 1)]
    [InlineData("200000", 86400, 2)]
    public async Task Lifetime_IsFromASecondToADay(string lifetime, int seconds, int logins)
    {
        _loginAnswer = (HttpStatusCode.OK, $$"""{"access_token":"token-0001","expires_in":{{lifetime}} }""");
        await _client.DataQuery("q-1").GetAsync();
        _logins.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(seconds));
        await TurnUntilAsync(_client.DataQuery("q-2").GetAsync());

        _logins.ShouldBe(logins);
    }

    [Fact]
    public async Task Token_IsRenewedFiveMinutesEarly()
    {
        await _client.DataQuery("q-1").GetAsync();
        _time.Advance(TimeSpan.FromMinutes(55.1));
        await TurnUntilAsync(_client.DataQuery("q-2").GetAsync());

        while (_logins < 2)
        {
            await Task.Yield();
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":"a\r\nX: y"}""")]
    [InlineData("""{"access_token":7}""")]
    public async Task AnswerWithoutAToken_IsAProtocolFailure(string body)
    {
        _loginAnswer = (HttpStatusCode.OK, body);

        (await Should.ThrowAsync<JobClientException>(_client.DataQuery("q-1").GetAsync())).Kind.ShouldBe(JobClientErrorKind.Protocol);
    }

    private (HttpStatusCode Status, string Body) Answer(PretendRequest request)
    {
        if (request.Path == "/oauth/token")
        {
            _logins++;
            return _loginAnswer ?? (HttpStatusCode.OK, $$"""{"access_token":"token-{{_logins:0000}}","token_type":"bearer","expires_in":3599}""");
        }

        return request.Authorization == $"Bearer {_validToken}"
            ? (HttpStatusCode.OK, """{"data":{"queryStatus":"in_progress"}}""")
            : (HttpStatusCode.Unauthorized, """{"message":"Authentication error"}""");
    }

    private async Task TurnUntilAsync(Task work)
    {
        for (var turns = 0; !work.IsCompleted; turns++)
        {
            turns.ShouldBeLessThan(100_000);
            await Task.Yield();
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }

        await Record.ExceptionAsync(() => work);
    }
}
