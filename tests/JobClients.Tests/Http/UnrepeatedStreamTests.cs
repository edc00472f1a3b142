using System.Net;

namespace JobClients.Tests.Http;

/// <summary>.NET takes a connection that is closed instead of an answer for one that was idle, and would send the request again.</summary>
public sealed class UnrepeatedStreamTests : IDisposable
{
    private readonly MemoryStream _connection = new();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task Request_WhoseConnectionIsClosedInsteadOfAnAnswer_IsNotSentAgain()
    {
        await using var server = RawServer.Start(RawAnswer.Json("{}"), RawAnswer.Silence.Close());
        using var http = new HttpMessageInvoker(StrictRequestAdapter.CreateHandler());
        var adapter = new StrictRequestAdapter(http) { BaseUrl = server.BaseAddress.ToString() };
        await AdapterTest.SendAsync(adapter);

        var failure = await Should.ThrowAsync<JobClientException>(AdapterTest.SendAsync(adapter));

        (failure.Kind, failure.Message).ShouldBe((JobClientErrorKind.Temporary, "the answer broke off."));
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task End_BeforeTheFirstByteOfAnAnswer_IsNoIOException(bool isSynchronous)
    {
        var stream = new UnrepeatedStream(_connection);
        (await ReadAsync(stream, isSynchronous)).ShouldBe(0);
        await WriteAsync(stream, isSynchronous);

        var failure = await Should.ThrowAsync<HttpRequestException>(() => ReadAsync(stream, isSynchronous));

        (failure.HttpRequestError, failure.Message).ShouldBe((HttpRequestError.ResponseEnded, "The connection was closed before there was an answer."));
        _connection.ToArray().ShouldBe("ask"u8.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task End_AfterTheFirstByteOfAnAnswer_IsAnEnd(bool isSynchronous)
    {
        var stream = new UnrepeatedStream(_connection);
        await WriteAsync(stream, isSynchronous);
        _connection.Write("!"u8);
        _connection.Position--;

        (await ReadAsync(stream, isSynchronous)).ShouldBe(1);
        (await ReadAsync(stream, isSynchronous)).ShouldBe(0);
    }

    /// <summary>So .NET waits for an answer without lending memory to it.</summary>
    [Fact]
    public async Task ReadOfNothing_IsNoEnd()
    {
        var stream = new UnrepeatedStream(_connection);
        await WriteAsync(stream, isSynchronous: false);

        (await stream.ReadAsync(Memory<byte>.Empty)).ShouldBe(0);
    }

    [Fact]
    public async Task Stream_IsAConnection()
    {
        using var flushed = new FlushCounter();
        var stream = new UnrepeatedStream(flushed);

        (stream.CanRead, stream.CanWrite, stream.CanSeek).ShouldBe((true, true, false));
        Should.Throw<NotSupportedException>(() => stream.Length);
        Should.Throw<NotSupportedException>(() => stream.Position);
        Should.Throw<NotSupportedException>(() => stream.Position = 0);
        Should.Throw<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Should.Throw<NotSupportedException>(() => stream.SetLength(0));
        stream.Flush();
        await stream.FlushAsync();
        flushed.Count.ShouldBe(2);
        stream.Dispose();
        flushed.CanWrite.ShouldBeFalse();
    }

#pragma warning disable CA1835 // The ways of old are to lead to the same.
    private static async Task<int> ReadAsync(UnrepeatedStream stream, bool isSynchronous)
    {
        var buffer = new byte[8];
        return isSynchronous ? stream.Read(buffer, 0, buffer.Length) : await stream.ReadAsync(buffer, 0, buffer.Length, CancellationToken.None);
    }

    private static async Task WriteAsync(UnrepeatedStream stream, bool isSynchronous)
    {
        var bytes = "ask"u8.ToArray();
        if (isSynchronous)
        {
            stream.Write(bytes, 0, bytes.Length);
        }
        else
        {
            await stream.WriteAsync(bytes, 0, bytes.Length, CancellationToken.None);
        }
    }
#pragma warning restore CA1835

    private sealed class FlushCounter : MemoryStream
    {
        public int Count { get; private set; }

        public override void Flush() => Count++;
    }
}
