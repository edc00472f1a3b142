namespace JobClients.Tests.Logins;

/// <summary>A session that the caller has is sent as it is, and has no other in its place.</summary>
public sealed class GivenSessionTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly SessionKeeper _keeper;

    public GivenSessionTests() => _keeper = Keepers.Of(JobLogin.Given("Bearer given"), _time);

    public void Dispose() => _keeper.Dispose();

    [Fact]
    public async Task Session_IsTheOneThatWasGiven_ForEver()
    {
        _time.Advance(TimeSpan.FromDays(1000));

        (await GetAsync()).Authorization.ShouldBe("Bearer given");
        await _keeper.CheckAsync(CancellationToken.None);
    }

    [Fact]
    public async Task RefusedSession_CannotBeReplaced_AndIsSentAllTheSame()
    {
        var session = await GetAsync();

        _keeper.Refused(session).ShouldBeFalse();
        _keeper.Refused(session).ShouldBeFalse();
        (await GetAsync()).ShouldBeSameAs(session);
        var failure = await Should.ThrowAsync<JobClientException>(_keeper.CheckAsync(CancellationToken.None));
        (failure.Kind, failure.Message).ShouldBe((JobClientErrorKind.Authentication, "the server has refused the session that was given."));
    }

    [Fact]
    public async Task SessionThatIsAcceptedAfterAll_IsGoodAgain()
    {
        var session = await GetAsync();
        _keeper.Refused(session);
        _keeper.Accepted(new("Bearer another"));
        await Should.ThrowAsync<JobClientException>(_keeper.CheckAsync(CancellationToken.None));

        _keeper.Accepted(session);

        await _keeper.CheckAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void Given_WhatNoHeaderCarries_IsRefused(string? authorization)
    {
        var refusal = Should.Throw<ArgumentException>(() => JobLogin.Given(authorization!));

        refusal.Message.ShouldStartWith("It cannot be sent as the value of a header.");
        refusal.ParamName.ShouldBe("authorization");
    }

    private ValueTask<JobSession> GetAsync() => _keeper.GetAsync(CancellationToken.None);
}
