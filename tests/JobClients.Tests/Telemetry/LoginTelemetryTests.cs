using System.Diagnostics;
using System.Net;
using JobClients.Support.Logging;

namespace JobClients.Tests.Telemetry;

[Collection(Alone.Name)]
public sealed class LoginTelemetryTests : IDisposable
{
    private const string Secret = "Bearer 0123456789abcdefs3cret";
    private readonly Collector _collector = new();
    private readonly RecordedLog _log = new();

    [Fact]
    public async Task Login_IsTold_AndItsSecretIsNot()
    {
        var session = await RunAsync(() => Task.FromResult(new JobSession(Secret)));

        session.Authorization.ShouldBe(Secret);
        Told("jobclients.logins").Tags.Select(tag => $"{tag.Key}={tag.Value}").ShouldBe(["jobclients.connection=told", "server.address=example.com"], ignoreOrder: true);
        _log.Lines.ShouldHaveSingleItem().ShouldStartWith("Information 10 LoggedIn JobClients.Logins: Logged in to example.com within 00:00:00");
        ShouldKeepTheSecret();
    }

    [Fact]
    public async Task Refusal_IsTold_AndItsTextIsNot()
    {
        await Should.ThrowAsync<JobClientException>(RunAsync(() => Task.FromException<JobSession>(
            new JobClientException(JobClientErrorKind.Authentication, $"no such user: {Secret}") { HttpStatus = HttpStatusCode.Unauthorized, VendorMessage = Secret })));

        Told("jobclients.logins").Tags["error.type"].ShouldBe("Authentication");
        Told("jobclients.login.duration").Count.ShouldBe(1);
        _collector.Spans.ShouldHaveSingleItem().Status.ShouldBe(ActivityStatusCode.Error);
        _log.Lines.ShouldBe(["Warning 11 LoginFailed JobClients.Logins: A login to example.com failed: Authentication, HTTP Unauthorized, retry after (null)."]);
        ShouldKeepTheSecret();
    }

    [Fact]
    public async Task Login_IsASpanAsLongAsItTakes()
    {
        var time = new ManualTimeProvider();
        var answer = new TaskCompletionSource<JobSession>();
        var login = new LoginTelemetry("example.com", connection: null, time, _log).RunAsync(_ => new(answer.Task), CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(3));
        answer.SetResult(new(Secret));
        await login;

        var span = _collector.Spans.ShouldHaveSingleItem();
        (span.DisplayName, span.Duration, span.Status).ShouldBe(("log in", TimeSpan.FromSeconds(3), ActivityStatusCode.Unset));
        span.TagObjects.ShouldBe([new("server.address", "example.com")]);
        Told("jobclients.login.duration").Sum.ShouldBe(3);
        _log.Lines.ShouldBe(["Information 10 LoggedIn JobClients.Logins: Logged in to example.com within 00:00:03."]);
    }

    [Fact]
    public async Task Fault_IsToldByItsType()
    {
        await Should.ThrowAsync<InvalidTimeZoneException>(RunAsync(() => Task.FromException<JobSession>(new InvalidTimeZoneException(Secret))));

        Told("jobclients.logins").Tags["error.type"].ShouldBe("System.InvalidTimeZoneException");
        _log.Lines.ShouldBe(["Error 12 LoginBroke JobClients.Logins: A login to example.com broke off: System.InvalidTimeZoneException."]);
        ShouldKeepTheSecret();
    }

    [Fact]
    public async Task LoginThatIsCancelled_IsNoMessage()
    {
        await Should.ThrowAsync<OperationCanceledException>(RunAsync(() => Task.FromException<JobSession>(new OperationCanceledException())));

        Told("jobclients.logins").Tags["error.type"].ShouldBe("System.OperationCanceledException");
        _log.Lines.ShouldBeEmpty();
    }

    public void Dispose() => _collector.Dispose();

    private Task<JobSession> RunAsync(Func<Task<JobSession>> logIn) =>
        new LoginTelemetry("example.com", "told", TimeProvider.System, _log).RunAsync(_ => new(logIn()), CancellationToken.None);

    private Measured Told(string name) => _collector.Measure().Where(measured => measured.Name == name).ShouldHaveSingleItem();

    private void ShouldKeepTheSecret()
    {
        var told = _collector.Spans.Select(span => $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(happening => happening.Tags))}")
            .Concat(_collector.Measure().Select(measured => string.Join(' ', measured.Tags)))
            .Concat(_log.Lines);
        foreach (var line in told)
        {
            line.ShouldNotContain("s3cret");
        }
    }
}
