using System.Net;

namespace JobClients.Tests.Downloads;

/// <summary>What is downloaded is the file, byte for byte, wherever and however often it is cut.</summary>
public sealed class ResumeTests : DownloadTest
{
    private static readonly byte[] s_bytes = ServedFile.Random(new Random(1), 5000).Bytes;
    private static readonly ServedFile s_file = new(s_bytes);

    [Fact]
    public async Task RandomCuts_DoNotCostAByte()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var file = ServedFile.Random(random, random.Next(0, 400_000));
            var cuts = random.Next(0, 40);
            await using var server = RawServer.Start(request => file.AnswerTo(request, cuts-- > 0 ? random.Next(0, 20_000) : null));
            Options.MaxRetries = 100;
            Options.Overwrite = true;

            await SucceedAsync(server, file.Bytes);
        }
    }

    [Fact]
    public async Task RandomServers_GiveOneOfTheirFilesOrFail()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var files = new[] { "\"a\"", "\"b\"", "W/\"c\"", null }.Select(tag => ServedFile.Random(random, random.Next(1, 50_000)) with { Tag = tag }).ToArray();
            await using var server = RawServer.Start(request => Misbehave(random, files[random.Next(files.Length)], request));
            Options.MaxRetries = 30;
            Options.Overwrite = true;
            try
            {
                await Open(server).DownloadAsync(Target, Options);
                var bytes = await File.ReadAllBytesAsync(Target);
                files.ShouldContain(file => file.Bytes.SequenceEqual(bytes), $"seed {seed}");
            }
            catch (JobClientException failure)
            {
                failure.Kind.ShouldBeOneOf(JobClientErrorKind.Temporary, JobClientErrorKind.InvalidRequest);
            }
        }
    }

    [Fact]
    public async Task Cut_IsContinuedWithTheTagOfTheFirstAnswer()
    {
        await using var server = RawServer.Start(s_file.Whole(1000), s_file.Rest(1000, 500), s_file.Rest(1500));

        await SucceedAsync(server, s_bytes);

        server.Requests.Select(ServedFile.StartIn).ShouldBe([null, 1000, 1500]);
        server.Requests.Skip(1).ShouldAllBe(request => request.Contains("If-Range: \"v1\"\r\n"));
    }

    [Fact]
    public async Task ServerThatIgnoresRange_IsReadFromTheBeginning()
    {
        await using var server = RawServer.Start(s_file.Whole(4000), s_file.Whole(3000), s_file.Whole());

        await SucceedAsync(server, s_bytes);
    }

    [Fact]
    public async Task FileThatChanges_IsTheNewOneAndNoMixture()
    {
        var changed = ServedFile.Random(new Random(2), 4500) with { Tag = "\"v2\"" };
        await using var server = RawServer.Start(s_file.Whole(4000), changed.Whole(1000), changed.Rest(1000));

        await SucceedAsync(server, changed.Bytes);

        server.Requests[2].ShouldContain("If-Range: \"v2\"\r\n");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("W/\"v1\"")]
    public async Task ServerWithoutStrongTag_IsAskedForTheWholeFile(string? tag)
    {
        var file = s_file with { Tag = tag };
        await using var server = RawServer.Start(file.Whole(4000), file.Whole());

        await SucceedAsync(server, s_bytes);

        server.Requests.ShouldAllBe(request => ServedFile.StartIn(request) == null);
    }

    [Theory]
    [InlineData("bytes 999-4998/5000")]
    [InlineData("bytes 1001-4999/5000")]
    [InlineData("bytes 1000-4999/5001")]
    [InlineData("bytes 1000-4998/5000")]
    [InlineData("bytes 1000-4999/*")]
    [InlineData("rows 1000-4999/5000")]
    [InlineData("bytes */5000")]
    [InlineData("nonsense")]
    public async Task PartThatWasNotAskedFor_IsNotUsed(string range)
    {
        await using var server = RawServer.Start(s_file.Whole(1000), s_file.Rest(1000, range: range), s_file.Whole());

        await SucceedAsync(server, s_bytes);

        server.Requests.Select(ServedFile.StartIn).ShouldBe([null, 1000, null]);
    }

    [Theory]
    [InlineData("\"v2\"", null)]
    [InlineData("\"v1\"", "gzip")]
    public async Task PartOfAnotherFile_IsNotUsed(string tag, string? encoding)
    {
        await using var server = RawServer.Start(s_file.Whole(1000), (s_file with { Tag = tag, Encoding = encoding }).Rest(1000), s_file.Whole());

        await SucceedAsync(server, s_bytes);

        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task PartOfWhatWasAskedForWhole_IsAProtocolFailure()
    {
        await using var server = RawServer.Start(s_file.Rest(0));

        (await FailAsync(LinkTo(server))).Kind.ShouldBe(JobClientErrorKind.Protocol);
    }

    [Fact]
    public async Task UnsatisfiableRange_BeginsAnewOnce()
    {
        var unsatisfiable = RawAnswer.Of("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */5000\r\nContent-Length: 0\r\n\r\n");
        await using var server = RawServer.Start(s_file.Whole(1000), unsatisfiable, s_file.Whole(2000), unsatisfiable);

        var failure = await FailAsync(LinkTo(server));

        failure.HttpStatus.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        server.Requests.Select(ServedFile.StartIn).ShouldBe([null, 1000, null, 2000]);
    }

    [Fact]
    public async Task UnsatisfiableRange_IsNoRetry()
    {
        Options.MaxRetries = 1;
        var unsatisfiable = RawAnswer.Of("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n");
        await using var server = RawServer.Start(s_file.Whole(1000), unsatisfiable, s_file.Whole());

        await SucceedAsync(server, s_bytes);
    }

    [Fact]
    public async Task AnswerThatBreaksOffBeforeItsFirstByte_IsAskedForWhole()
    {
        await using var server = RawServer.Start(s_file.Whole(0), s_file.Whole());

        await SucceedAsync(server, s_bytes);

        server.Requests.Select(ServedFile.StartIn).ShouldBe([null, null]);
    }

    [Fact]
    public async Task RestWhoseLengthIsToldByItsRangeAlone_IsUsed()
    {
        var rest = RawAnswer.Of("HTTP/1.1 206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes 1000-4999/5000\r\nTransfer-Encoding: chunked\r\n\r\nfa0\r\n")
            .Send(s_bytes.AsMemory(1000)).Send("\r\n0\r\n\r\n");
        await using var server = RawServer.Start(s_file.Whole(1000), rest);

        await SucceedAsync(server, s_bytes);

        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task PartThatWasNotAskedFor_IsTheFailureWhenThereAreNoRetriesLeft()
    {
        Options.MaxRetries = 1;
        await using var server = RawServer.Start(s_file.Whole(1000), s_file.Rest(1001));

        var failure = await FailAsync(LinkTo(server));

        (failure.Kind, failure.HttpStatus).ShouldBe((JobClientErrorKind.Temporary, HttpStatusCode.PartialContent));
        failure.Message.ShouldEndWith("HTTP 206: the answer is not the part of the file that was asked for.");
    }

    [Fact]
    public async Task ServerThatGetsStuckFarIn_IsGivenUp()
    {
        Options.MaxRetries = 4;
        var file = ServedFile.Random(new Random(4), 200_000);
        await using var server = RawServer.Start(file.Whole(100_000), file.Rest(100_000, sends: 0));

        (await FailAsync(LinkTo(server))).Kind.ShouldBe(JobClientErrorKind.Temporary);

        server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task ServerThatNeverGetsFurther_IsGivenUp()
    {
        Options.MaxRetries = 4;
        await using var server = RawServer.Start(s_file.Whole(1000), s_file.Rest(1000, sends: 0));

        (await FailAsync(LinkTo(server))).Kind.ShouldBe(JobClientErrorKind.Temporary);

        server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task ServerThatSendsAByteAtATime_IsGivenUp()
    {
        Options.MaxRetries = 4;
        await using var server = RawServer.Start(request => s_file.AnswerTo(request, sends: 1));

        (await FailAsync(LinkTo(server))).Kind.ShouldBe(JobClientErrorKind.Temporary);

        server.Requests.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(70_000, 15)]
    [InlineData(65_536, 16)]
    public async Task RetriesAreCountedAnew_WhenSomethingWorthwhileArrived(int sends, int requests)
    {
        Options.MaxRetries = 1;
        var file = ServedFile.Random(new Random(3), 1_000_000);
        await using var server = RawServer.Start(request => file.AnswerTo(request, sends));

        await SucceedAsync(server, file.Bytes);

        server.Requests.Count.ShouldBe(requests);
    }

    private static RawAnswer Misbehave(Random random, ServedFile file, string request)
    {
        var sends = random.Next(2) == 0 ? random.Next(file.Bytes.Length) : (int?)null;
        var start = ServedFile.StartIn(request) ?? 0;
        return random.Next(8) switch
        {
            0 => RawAnswer.Silence.Reset(),
            1 => RawAnswer.Of("HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\n\r\n"),
            2 => file.Whole(sends),
            3 when start > 0 && start < file.Bytes.Length => file.Rest(start, sends, $"bytes {start - 1}-{file.Bytes.Length - 2}/{file.Bytes.Length}"),
            4 when start > 0 => RawAnswer.Of("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n"),
            _ => start < file.Bytes.Length ? file.AnswerTo(request, sends) : file.Whole(sends),
        };
    }
}
