using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using JobClients.Simulator;

namespace JobClients.Cli.Tests.Programs;

public sealed class DownloadTests : IDisposable
{
    private const string Rows = "{\"id\":1}\n{\"id\":\"\u00e9\"}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("jobctl-").FullName;

    private string Target => Path.Combine(_folder, "rows.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Download_ToAFile_WritesOneLine()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().WithResult(Rows).End("completed"));

        var result = await vendors.RunAsync("download", reference, "--output", Target);

        result.Output.ShouldBe($"{Target} (21 bytes){Environment.NewLine}");
        result.TimelessError.ShouldBe($"HH:MM:SS {reference} 21 bytes 100 %{Environment.NewLine}");
        result.ExitCode.ShouldBe(ExitCode.Succeeded);
        (await File.ReadAllTextAsync(Target)).ShouldBe(Rows);
        vendors.Job(reference).Polls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("plain", "HH:MM:SS REF 21 bytes 100 %\n")]
    [InlineData("tty", "\rHH:MM:SS REF 21 bytes 100 %\u001b[K\n")]
    [InlineData("quiet", "")]
    public async Task Download_Progress_IsShownAsIsAsked(string mode, string shown)
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().WithId("q1").WithResult(Rows).End("completed"));

        var result = await vendors.RunAsync("download", reference, "--output", Target, "--progress", mode);

        Regex.Replace(result.Error, "[0-9]{2}(:[0-9]{2}){2}", "HH:MM:SS").Replace(reference, "REF", StringComparison.Ordinal).Replace(Environment.NewLine, "\n", StringComparison.Ordinal)
            .ShouldBe(shown);
        result.Output.ShouldBe($"{Target} (21 bytes){Environment.NewLine}");
    }

    [Fact]
    public async Task Download_ProgressAsJson_HasNothingElseOnStandardError()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().WithResult(Rows).End("completed"));

        var result = await vendors.RunAsync("download", reference, "--output", Target, "--progress", "json");
        var line = JsonDocument.Parse(result.Error.TrimEnd()).RootElement;

        line.GetProperty("event").GetString().ShouldBe("received");
        line.GetProperty("download").GetRawText().ShouldBe($$"""{"reference":"{{reference}}","received":21,"total":21}""");
        line.TryGetProperty("at", out _).ShouldBeTrue();
        var refused = await vendors.RunAsync("download", reference, "--output", Target, "--progress", "json");
        JsonDocument.Parse(refused.Error.TrimEnd()).RootElement.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("exists already");
    }

    [Fact]
    public async Task Download_ToStandardOutput_WritesTheFileAlone()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().WithResult(Rows).End("completed"));

        var result = await vendors.RunAsync("download", reference, "-o", "-");

        result.Output.ShouldBe(Rows);
        result.ExitCode.ShouldBe(ExitCode.Succeeded);
    }

    [Fact]
    public async Task Download_FileThatExists_IsReplacedByForceOnly()
    {
        await File.WriteAllTextAsync(Target, "old");
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().WithResult(Rows).End("completed"));

        (await vendors.RunAsync("download", reference, "--output", Target)).ShouldFailWith(ExitCode.Error, $"The file '{Target}' exists already.");
        (await vendors.RunAsync("download", reference, "--output", Target, "--force")).ExitCode.ShouldBe(ExitCode.Succeeded);

        (await File.ReadAllTextAsync(Target)).ShouldBe(Rows);
    }

    [Fact]
    public async Task Download_OfGzip_IsInflatedOnRequestOnly()
    {
        using var zipped = new MemoryStream();
        await using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes(Rows));
        }

        var bytes = zipped.ToArray();
        await using var files = RawServer.Start(
            RawAnswer.Of($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bytes.Length}\r\n\r\n").Send(bytes));
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().WithDataFile(new(files.BaseAddress, "rows.jsonl?s=1")).End("completed"));

        (await vendors.RunAsync("download", reference, "--output", Target)).Output.ShouldBe($"{Target} ({bytes.Length} bytes, gzip){Environment.NewLine}");
        (await File.ReadAllBytesAsync(Target)).ShouldBe(bytes);
        (await vendors.RunAsync("download", reference, "--output", Target, "--force", "--decompress")).Output.ShouldBe($"{Target} (21 bytes){Environment.NewLine}");
        (await File.ReadAllTextAsync(Target)).ShouldBe(Rows);
        (await vendors.RunAsync("download", reference, "--output", "-", "--decompress")).Output.ShouldBe(Rows);
    }

    [Theory]
    [InlineData("in_progress", 8, "has not ended; it is Running (in_progress)")]
    [InlineData("failed", 5, "did not succeed; it is Failed (failed): Column 'updateddate' cannot be resolved")]
    public async Task Download_JobWithoutResult_ExitsByItsState(string status, int code, string message)
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().End(status));

        (await vendors.RunAsync("download", reference, "--output", Target)).ShouldFailWith((ExitCode)code, $"{reference} {message}");

        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Download_OtherKind_IsWrongUsage()
    {
        await using var vendors = await Vendors.StartAsync();

        (await vendors.RunAsync("download", "vault/job/1")).ShouldFailWith(
            ExitCode.Usage, "'vault/job/1' is of a kind that leaves no result to download.");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("table")]
    public async Task Download_OutputThatNamesAFormat_IsWrongUsage(string format)
    {
        await using var vendors = await Vendors.StartAsync();

        (await vendors.RunAsync("download", "vault/job/1", "--output", format)).ShouldFailWith(
            ExitCode.Usage,
            $"--output names the file here, not a format; for a file of that name write './{format}'. See 'jobctl download --help'.");
    }

    [Fact]
    public async Task Download_RefusedLink_IsAnErrorWithoutTheLink()
    {
        await using var vendors = await Vendors.StartAsync();
        var other = vendors.Add(JobScript.DataQuery().WithResult(Rows).End("completed"));
        var link = new Uri(new(vendors.Environment["ZUORA_BASE_URL"]), $"results/{vendors.Job(other).Id}.jsonl?X-Amz-Signature=c0ffee");
        var reference = vendors.Add(JobScript.DataQuery().WithDataFile(link).End("completed"));

        (await vendors.RunAsync("download", reference, "--output", Target)).ShouldFailWith(
            ExitCode.Error, $"The result of {reference} could not be downloaded: HTTP 403, code AccessDenied.");
    }
}
