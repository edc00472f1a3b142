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
