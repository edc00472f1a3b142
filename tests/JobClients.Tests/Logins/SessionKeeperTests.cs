using Microsoft.Kiota.Abstractions;

namespace JobClients.Tests.Logins;

/// <summary>However many callers need a session, there is one login, and none too many.</summary>
public sealed class SessionKeeperTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly TestLogin _login = new();
    private readonly SessionKeeper _keeper;

    public SessionKeeperTests() => _keeper = Keepers.Of(_login, _time);

    public void Dispose() => _keeper.Dispose();

    [Fact]
    public async Task OneHundredCallers_LogInOnce()
    {
        _login.Answer = new();
        var calls = Enumerable.Range(0, 100).Select(_ => GetAsync()).ToList();
        _login.Answer.SetResult(Session("one"));

        (await Task.WhenAll(calls)).ShouldAllBe(authorization => authorization == "one");
        _login.Count.ShouldBe(1);
    }

    [Fact]
    public async Task CallerWhoseContextDoesNotFlow_IsServedToo()
    {
        _login.Next(Session("one"));
        Task<string> call;
        using (ExecutionContext.SuppressFlow())
        {
            call = GetAsync();
        }

        (await call).ShouldBe("one");
    }

    [Fact]
    public async Task CallerWhoLeaves_DoesNotEndTheLoginOfTheOthers()
    {
        _login.Answer = new();
        using var cancellation = new CancellationTokenSource();
        var leaving = _keeper.GetAsync(cancellation.Token).AsTask();
        var staying = GetAsync();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaving);

        _login.Answer.SetResult(Session("one"));
        (await staying).ShouldBe("one");
    }

    [Fact]
    public async Task Session_IsRenewedBeforeItsEnd_AndNobodyWaits()
    {
        _login.Next(Session("one", TimeSpan.FromHours(1)));
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(54.9));
        (await GetAsync()).ShouldBe("one");
        _login.Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromMinutes(0.2));
        _login.Answer = new();
        (await GetAsync()).ShouldBe("one");
        _login.Answer.SetResult(Session("two", TimeSpan.FromHours(1)));

        await UntilAsync(async () => await GetAsync() == "two");
        _login.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RenewalThatFails_LeavesTheSessionThatIsStillGood_AndIsNotRepeatedAtOnce()
    {
        _login.Next(Session("one", TimeSpan.FromHours(1)));
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(56));
        _login.NextFailure(JobClientErrorKind.Protocol);
        (await GetAsync()).ShouldBe("one");
        await UntilAsync(() => Task.FromResult(_login.Count == 2));
        await Task.Yield();

        (await GetAsync()).ShouldBe("one");
        _login.Next(Session("two"));
        await UntilAsync(async () =>
        {
            // Again if need be: the failure may be taken note of only after the first time.
            _time.Advance(TimeSpan.FromSeconds(31));
            return await GetAsync() == "two";
        });
        _login.Count.ShouldBe(3);
    }

    [Fact]
    public async Task SessionThatIsOver_IsWaitedFor()
    {
        _login.Next(Session("one", TimeSpan.FromSeconds(10)));
        await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(10));
        _login.Next(Session("two"));

        (await GetAsync()).ShouldBe("two");
    }

    [Theory]
    [InlineData(JobClientErrorKind.Authentication)]
    [InlineData(JobClientErrorKind.AccessDenied)]
    [InlineData(JobClientErrorKind.InvalidRequest)]
    public async Task RefusedLogin_IsNeverTriedAgain(JobClientErrorKind kind)
    {
        _login.NextFailure(kind);
        (await Should.ThrowAsync<JobClientException>(GetAsync())).Message.ShouldStartWith("the login failed: ");
        _login.Next(Session("one"));
        _time.Advance(TimeSpan.FromDays(1));

        (await Should.ThrowAsync<JobClientException>(GetAsync())).Kind.ShouldBe(kind);
        _login.Count.ShouldBe(1);
    }

    [Fact]
    public async Task LoginThatMayMend_IsTriedThreeTimes_AndAgainForTheNextCaller()
    {
        _login.NextFailure(JobClientErrorKind.Temporary);
        var call = GetAsync();
        while (!call.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        (await Should.ThrowAsync<JobClientException>(call)).Kind.ShouldBe(JobClientErrorKind.Temporary);
        _login.Count.ShouldBe(3);
        _login.Next(Session("one"));
        (await GetAsync()).ShouldBe("one");
    }

    [Fact]
    public async Task RefusedSession_IsReplacedOnce_ForAllWhoHadIt()
    {
        _login.Next(Session("one"));
        var session = await _keeper.GetAsync(CancellationToken.None);
        _keeper.Accepted(session);
        _login.Next(Session("two"));

        Enumerable.Range(0, 10).Select(_ => _keeper.Refused(session)).ShouldAllBe(mayRetry => mayRetry);
        (await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => GetAsync()))).ShouldAllBe(authorization => authorization == "two");
        _login.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SessionThatIsRefusedAtOnce_IsReplacedOnce_AndTheSecondRefusalEndsTheLogins()
    {
        _login.Next(Session("one"));
        _keeper.Refused(await _keeper.GetAsync(CancellationToken.None)).ShouldBeTrue();
        _login.Next(Session("two"));
        _keeper.Refused(await _keeper.GetAsync(CancellationToken.None)).ShouldBeFalse();

        _time.Advance(TimeSpan.FromDays(1));
        var failure = await Should.ThrowAsync<JobClientException>(GetAsync());
        (failure.Kind, failure.Message).ShouldBe((JobClientErrorKind.Authentication, "the login failed: the server refuses the session that it has just given."));
        _login.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RenewalOfAReplacement_IsNoReplacement_AndMayBeRefusedAtOnce()
    {
        _login.Next(Session("one"));
        _keeper.Refused(await _keeper.GetAsync(CancellationToken.None));
        _login.Next(Session("two", TimeSpan.FromHours(1)));
        _keeper.Accepted(await _keeper.GetAsync(CancellationToken.None));
        _time.Advance(TimeSpan.FromHours(1));
        _login.Next(Session("three"));

        _keeper.Refused(await _keeper.GetAsync(CancellationToken.None)).ShouldBeTrue();

        _login.Next(Session("four"));
        (await GetAsync()).ShouldBe("four");
    }

    [Fact]
    public async Task SessionThatIsAnothersByNow_IsNotRefused()
    {
        _login.Next(Session("one"));
        var old = await _keeper.GetAsync(CancellationToken.None);
        _keeper.Refused(old);
        _login.Next(Session("two"));
        await GetAsync();

        _keeper.Refused(old).ShouldBeTrue();
        (await GetAsync()).ShouldBe("two");
        _login.Count.ShouldBe(2);
    }

    [Fact]
    public async Task FaultOfALogin_GoesThroughAsItIs_AndIsNotKept()
    {
        _login.Answer = new();
        var fault = new InvalidTimeZoneException();
        _login.Answer.SetException(fault);
        (await Should.ThrowAsync<InvalidTimeZoneException>(GetAsync())).ShouldBeSameAs(fault);

        _login.Next(Session("one"));
        (await GetAsync()).ShouldBe("one");
    }

    [Fact]
    public async Task Dispose_EndsALoginThatIsUnderWay()
    {
        _login.Answer = new();
        var call = GetAsync();
        await UntilAsync(() => Task.FromResult(_login.Count == 1));

        _keeper.Dispose();
        _keeper.Dispose();

        _login.Cancellation.IsCancellationRequested.ShouldBeTrue();
        _login.Answer.SetCanceled(_login.Cancellation);
        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task RenewalThatIsRefused_LeavesTheSessionThatIsStillGood_AndIsNeverTriedAgain()
    {
        _login.Next(Session("one", TimeSpan.FromHours(1)));
        _keeper.Accepted(await _keeper.GetAsync(CancellationToken.None));
        _time.Advance(TimeSpan.FromMinutes(56));
        _login.NextFailure(JobClientErrorKind.Authentication);
        await GetAsync();
        await UntilAsync(() => Task.FromResult(_login.Count == 2));
        await Task.Yield();
        var session = await _keeper.GetAsync(CancellationToken.None);
        session.Authorization.ShouldBe("one");

        _time.Advance(TimeSpan.FromMinutes(5));
        await Should.ThrowAsync<JobClientException>(GetAsync());
        _login.Next(Session("two"));
        _keeper.Refused(session).ShouldBeFalse();
        (await Should.ThrowAsync<JobClientException>(GetAsync())).Message.ShouldBe("the login failed: as scripted.");
        _login.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RetryAfterOfALogin_HoldsForAll()
    {
        _login.NextFailure(JobClientErrorKind.Temporary, TimeSpan.FromMinutes(2));
        (await Should.ThrowAsync<JobClientException>(GetAsync())).RetryAfter.ShouldBe(TimeSpan.FromMinutes(2));
        _login.Next(Session("one"));

        _time.Advance(TimeSpan.FromMinutes(1.5));
        (await Should.ThrowAsync<JobClientException>(GetAsync())).RetryAfter.ShouldBe(TimeSpan.FromMinutes(0.5));
        _login.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromMinutes(0.5));
        (await GetAsync()).ShouldBe("one");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    public async Task ShortRetryAfterOfALogin_IsWaitedForAndNotUndercut(int seconds)
    {
        _login.NextFailure(JobClientErrorKind.Temporary, TimeSpan.FromSeconds(seconds));
        var call = GetAsync();
        await UntilAsync(() => Task.FromResult(_login.Count == 1));
        _login.Next(Session("one"));
        await UntilAsync(() => Task.FromResult(_time.TimerChanges > 0));

        _time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        _login.Count.ShouldBe(1);
        call.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        (await call).ShouldBe("one");
    }

    [Fact]
    public async Task RenewalThatIsToWait_LeavesTheSessionThatIsStillGood()
    {
        _login.Next(Session("one", TimeSpan.FromHours(1)));
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(56));
        _login.NextFailure(JobClientErrorKind.RateLimited, TimeSpan.FromMinutes(3));
        await GetAsync();
        await UntilAsync(() => Task.FromResult(_login.Count == 2));
        await Task.Yield();

        _time.Advance(TimeSpan.FromMinutes(2));
        (await GetAsync()).ShouldBe("one");
        _login.Count.ShouldBe(2);
    }

    [Fact]
    public void Session_DoesNotTellItsSecret() => Session("s3cret").ToString()!.ShouldNotContain("s3cret");

    private static JobSession Session(string authorization, TimeSpan? lifetime = null) => new(authorization, lifetime);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Yield();
        }
    }

    private async Task<string> GetAsync() => (await _keeper.GetAsync(CancellationToken.None)).Authorization;

    private sealed class TestLogin : JobLogin
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public TaskCompletionSource<JobSession> Answer { get; set; } = new();

        public CancellationToken Cancellation { get; private set; }

        public void Next(JobSession session)
        {
            Answer = new();
            Answer.SetResult(session);
        }

        public void NextFailure(JobClientErrorKind kind, TimeSpan? retryAfter = null)
        {
            Answer = new();
            Answer.SetException(new JobClientException(kind, "as scripted.") { RetryAfter = retryAfter });
        }

        protected internal override Task<JobSession> LogInAsync(IRequestAdapter adapter, FailureReader failures, CancellationToken cancellationToken)
        {
            Cancellation = cancellationToken;
            Interlocked.Increment(ref _count);
            return Answer.Task;
        }
    }
}
