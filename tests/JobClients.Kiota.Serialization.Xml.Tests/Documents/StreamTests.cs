using System.Text;
using System.Xml;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Documents;

public sealed class StreamTests
{
    private const int Short = 10;
    private const int Long = 20_000;

    [Theory]
    [InlineData(Short, 1)]
    [InlineData(Short, 1_000)]
    [InlineData(Long, 777)]
    [InlineData(Long, 1_000_000)]
    public async Task Document_InPieces_IsReadWhole(int rows, int piece)
    {
        await using var stream = new TrickleStream(Rows(rows), piece);
        var root = await ReadAsync(stream);
        root.GetCollectionOfPrimitiveValues<int?>().ShouldBe(Enumerable.Range(0, rows).Select(i => (int?)i));
        stream.IsClosed.ShouldBeFalse();
    }

    [Fact]
    public async Task Document_OfOneLongText_IsReadWhole()
    {
        var text = new string('x', 1_000_000);
        await using var stream = new TrickleStream(Encoding.UTF8.GetBytes($"<a>{text}</a>"), 5_000);
        (await ReadAsync(stream)).GetStringValue().ShouldBe(text);
    }

    [Theory]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) - 1)]
    [InlineData((64 * 1024) + 1)]
    public async Task Document_AsLongAsTheBuffer_IsReadWhole(int length)
    {
        var text = new string('x', length - "<a></a>".Length);
        await using var stream = new TrickleStream(Encoding.UTF8.GetBytes($"<a>{text}</a>"), 10_000);
        (await ReadAsync(stream)).GetStringValue().ShouldBe(text);
    }

    [Theory]
    [InlineData(Short)]
    [InlineData(Long)]
    public async Task Document_ThatEndsTooEarly_IsRefused(int rows)
    {
        var whole = Rows(rows);
        foreach (var length in new[] { 0, 1, whole.Length / 2, whole.Length - 1 })
        {
            await using var stream = new TrickleStream(whole[..length], 50_000);
            await Should.ThrowAsync<XmlException>(() => ReadAsync(stream));
        }
    }

    [Theory]
    [InlineData(Short)]
    [InlineData(Long)]
    public async Task Token_CancelledBefore_EndsTheReading(int rows)
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await using var stream = new MemoryStream(Rows(rows));
        await Should.ThrowAsync<OperationCanceledException>(() => ReadAsync(stream, cancelled.Token));
    }

    [Theory]
    [InlineData(Short, 20)]
    [InlineData(Long, 20)]
    [InlineData(Long, 200_000)]
    public async Task Token_CancelledWhileReading_EndsTheReading(int rows, int position)
    {
        using var source = new CancellationTokenSource();
        await using var stream = new TrickleStream(Rows(rows), 10) { When = (position, source.Cancel) };
        await Should.ThrowAsync<OperationCanceledException>(() => ReadAsync(stream, source.Token));
    }

    [Theory]
    [InlineData(Short)]
    [InlineData(Long)]
    public async Task Token_IsGivenToEveryRead(int rows)
    {
        using var source = new CancellationTokenSource();
        await using var stream = new TrickleStream(Rows(rows), 10_000);
        await ReadAsync(stream, source.Token);
        stream.Tokens.ShouldBe([source.Token]);
    }

    [Theory]
    [InlineData(Short)]
    [InlineData(Long)]
    public async Task Error_OfTheStream_IsPassedOn(int rows)
    {
        await using var stream = new TrickleStream(Rows(rows), 90)
        {
            When = (rows, () => throw new HttpIOException(HttpRequestError.ResponseEnded)),
        };
        await Should.ThrowAsync<HttpIOException>(() => ReadAsync(stream));
    }

    private static byte[] Rows(int count) => Encoding.UTF8.GetBytes(
        $"<r>{string.Concat(Enumerable.Range(0, count).Select(i => $"<row>{i}</row>"))}</r>");

    private static Task<IParseNode> ReadAsync(Stream stream, CancellationToken cancellationToken = default) =>
        new XmlParseNodeFactory().GetRootParseNodeAsync("application/xml", stream, cancellationToken);
}
