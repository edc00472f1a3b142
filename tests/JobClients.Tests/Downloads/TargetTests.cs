using System.IO.Compression;

namespace JobClients.Tests.Downloads;

/// <summary>Where a download goes: whole or not at all, and troubles of the disk are told as such.</summary>
public sealed class TargetTests : DownloadTest
{
    private static readonly ServedFile s_file = ServedFile.Random(new Random(1), 5000);

    [Fact]
    public async Task ExistingFile_IsRefusedBeforeAnythingIsSent()
    {
        await File.WriteAllTextAsync(Target, "old");
        var kind = new LinkKind(Time, "https://files.example/");

        (await Should.ThrowAsync<IOException>(Open(kind).DownloadAsync(Target, Options))).Message.ShouldBe($"The file '{Target}' exists already.");

        kind.Polls.ShouldBe(0);
        (await File.ReadAllTextAsync(Target)).ShouldBe("old");
        Files.ShouldBe(["result.json"]);
    }

    [Fact]
    public async Task ExistingFile_IsReplacedByChoiceWhenTheNewOneIsThere()
    {
        await File.WriteAllTextAsync(Target, "old");
        Options.Overwrite = true;
        await using var broken = RawServer.Start(s_file.Whole(100), RawAnswer.Silence.Close());
        await using var server = RawServer.Start(s_file.Whole());

        await Should.ThrowAsync<JobClientException>(Open(broken).DownloadAsync(Target, Options));
        (await File.ReadAllTextAsync(Target)).ShouldBe("old");
        Files.ShouldBe(["result.json"]);

        await SucceedAsync(server, s_file.Bytes);
    }

    [Fact]
    public async Task MissingFolder_IsToldBeforeAnythingIsSent()
    {
        var kind = new LinkKind(Time, "https://files.example/");

        await Should.ThrowAsync<DirectoryNotFoundException>(Open(kind).DownloadAsync(Path.Combine(Folder, "none", "a.json"), Options));

        kind.Polls.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Folder_IsNoFile(string end)
    {
        Options.Overwrite = true;

        (await Should.ThrowAsync<IOException>(Open("https://files.example/").DownloadAsync(Folder + end, Options))).Message.ShouldEndWith("is a folder, not a file.");
    }

    [Fact]
    public async Task FileThatComesUpMeanwhile_IsNotReplaced()
    {
        await using var server = RawServer.Start(s_file.Whole());
        var job = Open(server);
        var progress = new Callback(() => File.WriteAllText(Target, "other"));

        await Should.ThrowAsync<IOException>(job.DownloadAsync(Target, Options, progress));

        (await File.ReadAllTextAsync(Target)).ShouldBe("other");
        Files.ShouldBe(["result.json"]);
    }

    [Fact]
    public async Task UntilItIsComplete_NothingHasTheName()
    {
        await using var server = RawServer.Start(s_file.Whole());
        var progress = new Callback(() => Files.ShouldHaveSingleItem().ShouldEndWith(".part"));

        await Open(server).DownloadAsync(Target, Options, progress);

        Files.ShouldBe(["result.json"]);
    }

    [Theory]
    [InlineData(true, 8)]
    [InlineData(false, 1)]
    public async Task ConcurrentDownloads_DoNotMix(bool overwrites, int winners)
    {
        Options.Overwrite = overwrites;
        await using var server = RawServer.Start(request => s_file.AnswerTo(request, Random(request)));
        var downloads = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Open(server).DownloadAsync(Target, Options))).ToArray();

        await Task.WhenAll(downloads).ContinueWith(_ => { }, TaskScheduler.Default);

        downloads.Count(download => download.IsCompletedSuccessfully).ShouldBe(winners);
        downloads.Where(download => download.IsFaulted).ShouldAllBe(download => download.Exception!.InnerException is IOException);
        (await File.ReadAllBytesAsync(Target)).ShouldBe(s_file.Bytes);
        Files.ShouldBe(["result.json"]);

        static int? Random(string request) => ServedFile.StartIn(request) is null ? 2500 : null;
    }

    [Fact]
    public async Task FilesThatAreCompleteAtOneMoment_DoNotReplaceEachOther()
    {
        for (var round = 0; round < 100; round++)
        {
            var path = Path.Combine(Folder, $"{round}");
            using var start = new Barrier(4);
            var commits = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    var target = new FileTarget(path, overwrites: false);
                    start.SignalAndWait();
                    return CommitAsync(target);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap());

            (await Task.WhenAll(commits)).Count(isCommitted => isCommitted).ShouldBe(1);
        }

        Files.Count().ShouldBe(100);

        static async Task<bool> CommitAsync(FileTarget target)
        {
            await using (target)
            {
                return await Record.ExceptionAsync(() => target.CommitAsync(CancellationToken.None)) is not IOException;
            }
        }
    }

    [Fact]
    public async Task Stream_IsWrittenFromWhereItStandsAndLeftOpen()
    {
        await using var server = RawServer.Start((s_file with { Tag = null }).Whole(100), s_file.Whole());
        using var stream = new MemoryStream();
        stream.Write("head"u8);

        var result = await Open(server).DownloadAsync(stream, Options);

        stream.ToArray().ShouldBe([.. "head"u8, .. s_file.Bytes]);
        stream.CanWrite.ShouldBeTrue();
        result.Path.ShouldBeNull();
    }

    [Fact]
    public async Task Stream_IsNoLongerThanAFileThatHasShrunk()
    {
        var shrunk = ServedFile.Random(new Random(2), 100);
        await using var server = RawServer.Start((s_file with { Tag = null }).Whole(4000), shrunk.Whole());
        using var stream = new MemoryStream();

        await Open(server).DownloadAsync(stream, Options);

        stream.ToArray().ShouldBe(shrunk.Bytes);
    }

    /// <summary>What was sent is not yet what was written: a few bytes of gzip tell nothing.</summary>
    [Fact]
    public async Task StreamThatCannotSeek_AndThatNothingWasWrittenTo_IsBegunAnew()
    {
        Options.Decompress = true;
        using var zipped = new MemoryStream();
        await using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(s_file.Bytes);
        }

        var file = new ServedFile(zipped.ToArray()) { Tag = null, Encoding = "gzip" };
        await using var server = RawServer.Start(file.Whole(5), file.Whole());
        using var memory = new MemoryStream();
        using var stream = new OneWay(memory);

        await Open(server).DownloadAsync(stream, Options);

        memory.ToArray().ShouldBe(s_file.Bytes);
    }

    [Fact]
    public async Task StreamThatCannotSeek_IsContinued()
    {
        await using var server = RawServer.Start(s_file.Whole(100), s_file.Rest(100));
        using var memory = new MemoryStream();
        using var stream = new OneWay(memory);

        await Open(server).DownloadAsync(stream, Options);

        memory.ToArray().ShouldBe(s_file.Bytes);
    }

    [Fact]
    public async Task StreamThatCannotSeek_IsNotBegunAnew()
    {
        await using var server = RawServer.Start((s_file with { Tag = null }).Whole(100), s_file.Whole());
        using var memory = new MemoryStream();
        using var stream = new OneWay(memory);

        var failure = await Should.ThrowAsync<JobClientException>(Open(server).DownloadAsync(stream, Options));

        failure.Kind.ShouldBe(JobClientErrorKind.Temporary);
        failure.Message.ShouldEndWith("what was written to the stream cannot be taken back.");
        memory.Length.ShouldBe(100);
    }

    [Fact]
    public async Task FullDisk_IsToldAsItIsAndNotTriedAgain()
    {
        await using var server = RawServer.Start(s_file.Whole());
        using var stream = new OneWay(new MemoryStream(new byte[10]));

        (await Should.ThrowAsync<IOException>(Open(server).DownloadAsync(stream, Options))).Message.ShouldBe("No space left on device");

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task StreamForReading_IsRefused() =>
        (await Should.ThrowAsync<ArgumentException>(Open("https://files.example/").DownloadAsync(new MemoryStream([], writable: false), Options)))
            .Message.ShouldStartWith("The stream cannot be written.");

    private sealed class Callback(Action action) : IProgress<JobDownloadProgress>
    {
        public void Report(JobDownloadProgress value) => action();
    }

    private sealed class OneWay(MemoryStream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                inner.Write(buffer, offset, count);
            }
            catch (NotSupportedException full)
            {
                throw new IOException("No space left on device", full);
            }
        }
    }
}
