using System.Net;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;

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
    public async Task TimeOver_WhileTheCredentialsAreFetched_IsATemporaryFailure()
    {
        var options = new StrictRequestAdapterOptions { RequestTimeout = TimeSpan.FromSeconds(30), TimeProvider = _time };
        using var http = new HttpMessageInvoker(Hanging(Stage.Headers));
        var call = SendAsync(new(http, new HangingProvider(), options) { BaseUrl = "https://api.example/v1" });
        _time.Advance(TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<JobClientException>(call)).Kind.ShouldBe(JobClientErrorKind.Temporary);
    }

    [Fact]
    public async Task TimeOver_WhileTheAnswerIsParsed_IsATemporaryFailureWithItsStatus()
    {
        var options = new StrictRequestAdapterOptions { RequestTimeout = TimeSpan.FromSeconds(30), TimeProvider = _time, Formats = [new HangingFormat()] };
        var call = SendAsync(Connect(new ScriptedHandler(HttpStatusCode.OK, Json, "{}"u8.ToArray()), options));
        _time.Advance(TimeSpan.FromSeconds(30));

        var failure = await Should.ThrowAsync<JobClientException>(call);
        failure.Kind.ShouldBe(JobClientErrorKind.Temporary);
        failure.HttpStatus.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Connection_ThatFails_HasNothingOfAnEarlierAnswer()
    {
        var answers = new Queue<Func<HttpResponseMessage>>([() => ScriptedHandler.Answer(HttpStatusCode.OK, Json, new ByteArrayContent("{}"u8.ToArray())), () => throw new HttpRequestException("refused")]);
        var adapter = Connect(new ScriptedHandler((_, _) => Task.FromResult(answers.Dequeue()())));
        AnswerNote.Begin();
        await SendAsync(adapter);

        (await Should.ThrowAsync<JobClientException>(SendAsync(adapter))).HttpStatus.ShouldBeNull();
    }

    [Fact]
    public async Task NativeAnswer_IsHandedOverWhole_OrEndsWhenItsReaderFails()
    {
        var handler = new NativeResponseHandler();
        var request = Get();
        request.AddRequestOptions([new ResponseHandlerOption { ResponseHandler = handler }]);
        var body = new TrackedStream("{}"u8.ToArray());
        await Connect(new ScriptedHandler(HttpStatusCode.OK, Json, body)).SendAsync(request, Tests.Json.Everything.Create);
        (await ((HttpResponseMessage)handler.Value!).Content.ReadAsStringAsync()).ShouldBe("{}");

        body = new TrackedStream(new byte[101]);
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, Json, new Unseekable(body)), new() { MaxAnswerLength = 100 });
        (await Should.ThrowAsync<JobClientException>(adapter.SendAsync(request, Tests.Json.Everything.Create))).Message.ShouldContain("longer than 100");

        body = new TrackedStream("{}"u8.ToArray());
        request = Get();
        request.AddRequestOptions([new ResponseHandlerOption { ResponseHandler = new FailingHandler() }]);
        await Should.ThrowAsync<NotSupportedException>(Connect(new ScriptedHandler(HttpStatusCode.OK, Json, body)).SendAsync(request, Tests.Json.Everything.Create));
        body.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Stream_OfNothing_OrTooLongByItsOwnWord_IsRefusedAtOnce()
    {
        await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.NoContent, null, "").SendPrimitiveAsync<Stream>(Get()));

        var body = new TrackedStream(new byte[101]);
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, "text/csv", body), new() { MaxStreamLength = 100 });
        (await Should.ThrowAsync<JobClientException>(adapter.SendPrimitiveAsync<Stream>(Get()))).Message.ShouldContain("longer than 100");
        body.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Stream_FailsBeyondItsLimit()
    {
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, "text/csv", new Unseekable(new MemoryStream(new byte[101]))), new() { MaxStreamLength = 100 });
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

    private sealed class HangingProvider : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }

    private sealed class HangingFormat : IAsyncParseNodeFactory
    {
        public string ValidContentType => Json;

        public Task<IParseNode> GetRootParseNodeAsync(string contentType, Stream content, CancellationToken cancellationToken = default) =>
            new TaskCompletionSource<IParseNode>().Task.WaitAsync(cancellationToken);

        [Obsolete("It blocks.")]
        public IParseNode GetRootParseNode(string contentType, Stream content) => throw new NotSupportedException();
    }

    private sealed class FailingHandler : IResponseHandler
    {
        public Task<TModel?> HandleResponseAsync<TNative, TModel>(TNative response, Dictionary<string, ParsableFactory<IParsable>>? errorMappings) =>
            throw new NotSupportedException();
    }

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
