using System.Net;

namespace JobClients.Tests.Http;

/// <summary>A request ends when its time is over, and at once when its caller wants no more of it.</summary>
public sealed class DeadlineTests : AdapterTest
{
    private readonly ManualTimeProvider _time = new();

    public enum Stage
    {
        Headers,
        Body,
        ErrorBody,
    }

    [Theory]
    [InlineData(Stage.Headers, null)]
    [InlineData(Stage.Body, HttpStatusCode.OK)]
    public async Task TimeOver_IsATemporaryFailure(Stage stage, HttpStatusCode? status)
    {
        var call = SendAsync(Connect(Hanging(stage), new() { RequestTimeout = TimeSpan.FromSeconds(30), TimeProvider = _time }));

        _time.Advance(TimeSpan.FromSeconds(29.9));
        call.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));

        var failure = await Should.ThrowAsync<JobClientException>(call);
        failure.Kind.ShouldBe(JobClientErrorKind.Temporary);
        failure.Message.ShouldContain("00:00:30");
        failure.HttpStatus.ShouldBe(status);
    }

    [Fact]
    public async Task TimeOver_InTheBodyOfAnError_CostsOnlyTheBody()
    {
        var call = SendAsync(Connect(Hanging(Stage.ErrorBody), new() { RequestTimeout = TimeSpan.FromSeconds(30), TimeProvider = _time }));
        _time.Advance(TimeSpan.FromSeconds(30));

        var failure = await Should.ThrowAsync<JobClientException>(call);
        failure.HttpStatus.ShouldBe(HttpStatusCode.BadGateway);
        failure.Message.ShouldNotContain("00:00:30");
    }

    [Theory]
    [InlineData(Stage.Headers)]
    [InlineData(Stage.Body)]
    [InlineData(Stage.ErrorBody)]
    public async Task Cancellation_EndsTheCallWithItsOwnToken(Stage stage)
    {
        using var cancellation = new CancellationTokenSource();
        var call = SendAsync(Connect(Hanging(stage)), cancellation.Token);

        await cancellation.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(call)).CancellationToken.ShouldBe(cancellation.Token);
    }

    [Fact]
    public async Task Stream_OutlivesTheTimeout_AndEndsTheAnswer()
    {
        var body = new TrackedStream("content"u8.ToArray());
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, "text/csv", body), new() { RequestTimeout = TimeSpan.FromSeconds(30), TimeProvider = _time });

        await using (var stream = (await adapter.SendPrimitiveAsync<Stream>(Get()))!)
        {
            _time.Advance(TimeSpan.FromHours(1));
            using var reader = new StreamReader(stream, leaveOpen: true);
            (await reader.ReadToEndAsync()).ShouldBe("content");
            body.IsDisposed.ShouldBeFalse();
        }

        body.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Stream_FailsBeyondItsLimit()
    {
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, "text/csv", new byte[101]), new() { MaxStreamLength = 100 });
        await using var stream = (await adapter.SendPrimitiveAsync<Stream>(Get()))!;

        await Should.ThrowAsync<IOException>(stream.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Stream_OfAnError_IsTheErrorAndEndsTheAnswer()
    {
        var body = new TrackedStream("{}"u8.ToArray());
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.NotFound, Json, body));

        await Should.ThrowAsync<MappedError>(adapter.SendPrimitiveAsync<Stream>(Get(), Errors));

        body.IsDisposed.ShouldBeTrue();
    }

    private static ScriptedHandler Hanging(Stage stage) => new(async (_, cancellationToken) =>
    {
        if (stage == Stage.Headers)
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }

        return ScriptedHandler.Answer(stage == Stage.Body ? HttpStatusCode.OK : HttpStatusCode.BadGateway, Json, new StreamContent(new HangingStream()));
    });

    private sealed class HangingStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return 0;
        }
    }

    private sealed class TrackedStream(byte[] body) : MemoryStream(body)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
