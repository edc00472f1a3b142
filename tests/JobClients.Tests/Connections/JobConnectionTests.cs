using System.Net;
using JobClients.Tests.Http;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Tests.Connections;

public sealed class JobConnectionTests
{
    private static readonly TestKind s_kind = new(new(), "done");

    [Theory]
    [InlineData(null, "test/job/1", "test/job/1")]
    [InlineData("acme", "test/job/1", "acme:test/job/1")]
    [InlineData("acme", "acme:test/job/1", "acme:test/job/1")]
    public void Open_JobOfAKind_IsNamedByTheConnection(string? name, string reference, string opened)
    {
        using var connection = Connect(name);

        connection.Open([s_kind], JobReference.Parse(reference)).Reference.ToString().ShouldBe(opened);
        connection.Open(s_kind, "1").Reference.ToString().ShouldBe(name is null ? "test/job/1" : $"{name}:test/job/1");
    }

    [Theory]
    [InlineData(null, "acme:test/job/1", "'acme:test/job/1' names another connection.")]
    [InlineData("acme", "other:test/job/1", "'other:test/job/1' names another connection.")]
    [InlineData("acme", "test/other/1", "'test/other/1' is of no known kind of job.")]
    public void Open_JobOfAnother_IsRefused(string? name, string reference, string message)
    {
        using var connection = Connect(name);

        Should.Throw<ArgumentException>(() => connection.Open([s_kind], JobReference.Parse(reference))).Message.ShouldStartWith(message);
    }

    [Fact]
    public void Options_Faulty_AreToldAllAtOnce() =>
        Should.Throw<ArgumentException>(() => new JobConnection(new TestConnectionOptions { ConnectionName = "?" })).Message
            .ShouldStartWith("The connection cannot be opened. ConnectionName has to be [a-z0-9][a-z0-9-]*. BaseUrl has to be");

    [Fact]
    public void Arguments_Missing_AreRefused()
    {
        using var connection = Connect(name: null);

        Should.Throw<ArgumentNullException>(() => new JobConnection(null!));
        Should.Throw<ArgumentNullException>(() => connection.Open(null!, JobReference.Parse("test/job/1")));
        Should.Throw<ArgumentNullException>(() => connection.Open([s_kind], null!));
        Should.Throw<ArgumentNullException>(() => connection.Open<string>(null!, "1"));
    }

    [Fact]
    public async Task Dispose_EndsItsWaits_ButNotTheHandlerOfOthers()
    {
        using var handler = new OpenHandler();
        var connection = Connect(name: null, handler);
        var job = connection.Open(s_kind, "1");

        connection.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => job.GetAsync());
        handler.IsDisposed.ShouldBeFalse();
    }

    [Fact]
    public async Task Requests_GoThroughTheHandler_WithTheSession()
    {
        using var handler = new ScriptedHandler(HttpStatusCode.NoContent, contentType: null, []);
        using var connection = Connect(name: null, handler);

        await connection.LogInAsync();
        await connection.Adapter.SendNoContentAsync(new(Method.GET, "{+baseurl}/things", new Dictionary<string, object>(StringComparer.Ordinal)));

        handler.Sent.ShouldBe([new("https://vendor.example/things")]);
    }

    [Fact]
    public async Task Dispose_EndsItsLogins()
    {
        var login = new SlowLogin();
        var connection = new JobConnection(new TestConnectionOptions { BaseUrl = new("https://vendor.example"), Login = login });
        var call = connection.LogInAsync();
        await login.Begun;

        connection.Dispose();

        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    private static JobConnection Connect(string? name, HttpMessageHandler? handler = null) =>
        new(new TestConnectionOptions { ConnectionName = name, BaseUrl = new("https://vendor.example"), HttpHandler = handler });

    private sealed class SlowLogin : JobLogin
    {
        private readonly TaskCompletionSource _begun = new();

        public Task Begun => _begun.Task;

        protected internal override async Task<JobSession> LogInAsync(IRequestAdapter adapter, FailureReader failures, CancellationToken cancellationToken)
        {
            _begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("Nobody has ended the login.");
        }
    }

    private sealed class OpenHandler : HttpMessageHandler
    {
        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nothing is to be sent.");

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
