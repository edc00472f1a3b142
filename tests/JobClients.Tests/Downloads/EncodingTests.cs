using System.IO.Compression;
using System.Text;

namespace JobClients.Tests.Downloads;

/// <summary>Content-Encoding is left alone or taken off, by choice.</summary>
public sealed class EncodingTests : DownloadTest
{
    private static readonly byte[] s_plain = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(row => $"{{\"id\":{row * 7919 % 10007}}}\n")));
    private static readonly byte[] s_zipped = Zip(s_plain);
    private static readonly ServedFile s_encoded = new(s_zipped) { Encoding = "gzip" };

    [Fact]
    public async Task Gzip_IsLeftAlone()
    {
        await using var server = RawServer.Start(s_encoded.Whole());

        var result = await Open(server).DownloadAsync(Target, Options);

        (await File.ReadAllBytesAsync(Target)).ShouldBe(s_zipped);
        result.ContentEncoding.ShouldBe("gzip");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    public async Task Gzip_IsInflatedByChoice(string encoding)
    {
        Options.Decompress = true;
        await using var server = RawServer.Start((s_encoded with { Encoding = encoding }).Whole());

        var result = await Open(server).DownloadAsync(Target, Options);

        (await File.ReadAllBytesAsync(Target)).ShouldBe(s_plain);
        (result.ContentEncoding, result.Length).ShouldBe((null, s_plain.Length));
    }

    [Fact]
    public async Task FileThatIsGzipByItself_IsLeftAlone()
    {
        Options.Decompress = true;
        await using var server = RawServer.Start(new ServedFile(s_zipped).Whole());

        await SucceedAsync(server, s_zipped);
    }

    [Fact]
    public async Task CutGzip_IsContinuedWhereItsBytesBrokeOff()
    {
        Options.Decompress = true;
        Options.MaxRetries = 1000;
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var cuts = 8;
            await using var server = RawServer.Start(request => s_encoded.AnswerTo(request, cuts-- > 0 ? random.Next(0, 10_000) : null));
            Options.Overwrite = true;

            await SucceedAsync(server, s_plain);
        }
    }

    [Fact]
    public async Task CutGzipThatBeginsAnew_IsInflatedAnew()
    {
        Options.Decompress = true;
        var file = s_encoded with { Tag = null };
        await using var server = RawServer.Start(file.Whole(s_zipped.Length - 100), file.Whole());

        await SucceedAsync(server, s_plain);
    }

    [Fact]
    public async Task EmptyAndManifoldGzip_AreWhole()
    {
        Options.Decompress = true;
        Options.Overwrite = true;
        await using var empty = RawServer.Start(new ServedFile([]) { Encoding = "gzip" }.Whole());
        await using var manifold = RawServer.Start(new ServedFile([.. s_zipped, .. Zip("x"u8.ToArray())]) { Encoding = "gzip" }.Whole());

        await SucceedAsync(empty, []);
        await SucceedAsync(manifold, [.. s_plain, (byte)'x']);
    }

    [Fact]
    public async Task Bomb_MeetsTheLimit()
    {
        Options.Decompress = true;
        Options.MaxLength = 1_000_000;
        await using var server = RawServer.Start(new ServedFile(Zip(new byte[2_000_000])) { Encoding = "gzip" }.Whole());

        (await FailAsync(LinkTo(server))).Message.ShouldEndWith("it is longer than 1000000 bytes.");
    }

    /// <summary>Stored as they are, ten bytes take more than that to send.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Limit_IsForWhatIsSent_Too(int missing, bool isAllowed)
    {
        var stored = Zip(new byte[10], CompressionLevel.NoCompression);
        stored.Length.ShouldBeGreaterThan(11);
        (Options.Decompress, Options.MaxLength) = (true, stored.Length - missing);
        await using var server = RawServer.Start(RawAnswer.Of($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n{stored.Length:x}\r\n").Send(stored).Send("\r\n0\r\n\r\n"));
        if (isAllowed)
        {
            await SucceedAsync(server, new byte[10]);
        }
        else
        {
            (await FailAsync(LinkTo(server))).Message.ShouldEndWith($"it is longer than {Options.MaxLength} bytes.");
        }
    }

    [Theory]
    [InlineData("gzip", 0, 40, "it is no whole gzip, although its Content-Encoding says so.")]
    [InlineData("gzip", 100, 0, "it is no whole gzip, although its Content-Encoding says so.")]
    [InlineData("gzip", 8, 0, "it is no whole gzip, although its Content-Encoding says so.")]
    [InlineData("gzip", 1, 0, "it is no whole gzip, although its Content-Encoding says so.")]
    [InlineData("br", 0, 0, "it is encoded by another method than gzip, and nothing else is inflated.")]
    public async Task WhatCannotBeInflated_IsAProtocolFailure(string encoding, int missing, int skipped, string message)
    {
        Options.Decompress = true;
        await using var server = RawServer.Start(new ServedFile(s_zipped[skipped..^missing]) { Encoding = encoding }.Whole());

        var failure = await FailAsync(LinkTo(server));

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.Message.ShouldEndWith(message);
    }

    /// <summary>What is stored as it is takes whatever follows the cut for its rest.</summary>
    [Fact]
    public async Task CutGzipThatOnlyStores_IsAProtocolFailure()
    {
        Options.Decompress = true;
        var stored = Zip(ServedFile.Random(new Random(1), 5000).Bytes, CompressionLevel.NoCompression);
        await using var server = RawServer.Start(new ServedFile(stored[..^500]) { Encoding = "gzip" }.Whole());

        (await FailAsync(LinkTo(server))).Kind.ShouldBe(JobClientErrorKind.Protocol);
    }

    private static byte[] Zip(byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, level))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }
}
