using System.Text.Json;

namespace JobClients.Cli.Tests.Commands;

public class OutputTests
{
    private static readonly ScriptedAnswer s_full = new("partly")
    {
        Progress = JobProgress.FromCounts(processed: 21, total: 42, failed: 3),
        Times = new()
        {
            Created = Time(0),
            Scheduled = Time(1),
            Started = Time(2),
            EstimatedEnd = Time(3),
            Ended = Time(4),
        },
        Error = new("58730020", "Column 'a<b>' is not there: ü"),
        ResultLink = new("https://user:pass@files.example.com/a%20b.csv?X-Signature=top-secret#part"),
    };

    [Fact]
    public async Task Get_Json_IsOneObjectOfTheDocumentedShape()
    {
        using var stage = Stage.With(s_full);

        var result = await stage.RunAsync("get", "test/job/1", "--output", "json");

        result.ShouldSucceedWith("""
            {
              "reference": "test/job/1",
              "state": "CompletedWithErrors",
              "status": "partly",
              "isTerminal": true,
              "isSuccess": false,
              "progress": {
                "fraction": 0.5,
                "processed": 21,
                "failed": 3,
                "total": 42
              },
              "times": {
                "created": "2026-01-02T03:00:00+00:00",
                "scheduled": "2026-01-02T03:01:00+00:00",
                "started": "2026-01-02T03:02:00+00:00",
                "estimatedEnd": "2026-01-02T03:03:00+00:00",
                "ended": "2026-01-02T03:04:00+00:00"
              },
              "error": {
                "code": "58730020",
                "message": "Column 'a<b>' is not there: ü"
              },
              "resultLink": "https://files.example.com/a%20b.csv",
              "observedAt": "2026-01-02T03:04:05+00:00"
            }

            """);
    }

    [Fact]
    public async Task Get_Ndjson_IsOneLineWithoutWhatIsNotKnown()
    {
        using var stage = Stage.With("running");

        var result = await stage.RunAsync("--output", "ndjson", "get", "test/job/1");

        result.ShouldSucceedWith(
            """{"reference":"test/job/1","state":"Running","status":"running","isTerminal":false,"isSuccess":false,"observedAt":"2026-01-02T03:04:05+00:00"}"""
            + Environment.NewLine);
    }

    [Fact]
    public async Task Get_Table_LeavesOutColumnsWithoutContent()
    {
        using var stage = Stage.With(s_full);

        var result = await stage.RunAsync("get", "test/job/1");

        result.ShouldSucceedWith("""
            REFERENCE   STATE                STATUS  PROGRESS  ENDED                 ERROR
            test/job/1  CompletedWithErrors  partly  50 %      2026-01-02 03:04:00Z  Column 'a<b>' is not there: ü (58730020)

            """);
    }

    [Theory]
    [InlineData("get")]
    [InlineData("wait")]
    [InlineData("watch")]
    public async Task Warnings_AreInTheJsonAndOnStandardError(string command)
    {
        using var stage = Stage.With(new ScriptedAnswer("done") { Warnings = [new("SLOW", "See https://files.example.com/a?sig=top-secret"), new(null, "Late.")] });

        var result = await stage.RunAsync(command, "test/job/1", "--output", "ndjson");

        result.Output.ShouldContain(""","warnings":[{"code":"SLOW","message":"See https://files.example.com/a?sig=top-secret"},{"message":"Late."}],""");
        result.Error.ShouldContain($"jobctl: warning for test/job/1: See https://files.example.com/a?… (SLOW){Environment.NewLine}jobctl: warning for test/job/1: Late.{Environment.NewLine}");
        result.ExitCode.ShouldBe(ExitCode.Succeeded);
    }

    [Fact]
    public async Task Wait_OneJobAsJson_IsAnObject()
    {
        using var stage = Stage.With("running", "done");

        var result = await stage.RunAsync("wait", "test/job/1", "-o", "json");

        JsonDocument.Parse(result.Output).RootElement.GetProperty("isSuccess").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Wait_SeveralJobsAsJson_IsAnArrayThatHasThemAll()
    {
        using var stage = new Stage(
            ("1", ["running", "running", "done"]), ("2", [ScriptedAnswer.Failing(JobClientErrorKind.NotFound)]), ("3", ["queued"]));

        var result = await stage.RunAsync("wait", "test/job/1", "test/job/2", "test/job/3", "--timeout", "1m", "--output", "json");

        var jobs = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ToArray();
        jobs.Select(job => job.GetProperty("reference").GetString()).ShouldBe(["test/job/1", "test/job/2", "test/job/3"]);
        jobs[0].TryGetProperty("failure", out _).ShouldBeFalse();
        jobs[1].ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe(
            """{"reference":"test/job/2","failure":{"kind":"NotFound","message":"test/job/2couldnotbepolled:asscripted."}}""");
        jobs[2].GetProperty("state").GetString().ShouldBe("Queued");
        jobs[2].GetProperty("failure").GetProperty("kind").GetString().ShouldBe("WaitTimedOut");
    }

    [Fact]
    public async Task Wait_Ndjson_WritesEachResultAsItComes()
    {
        Stage? stage = null;
        using var _ = stage = new((reference, _) => (reference.Id, IsQuickWritten()) switch
        {
            ("quick", _) => "failed",
            (_, true) => "done",
            _ => "running",
        });

        var result = await stage.RunAsync("wait", "test/job/slow", "test/job/quick", "--output", "ndjson");

        result.Output.Lines().Select(line => JsonDocument.Parse(line).RootElement.GetProperty("reference").GetString())
            .ShouldBe(["test/job/quick", "test/job/slow"]);

        bool IsQuickWritten() => stage!.Output.Contains("test/job/quick", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("get")]
    [InlineData("wait")]
    [InlineData("watch")]
    public async Task Any_Format_KeepsTheSignatureOfAResultLinkBack(string command)
    {
        foreach (var format in new[] { "table", "json", "ndjson" })
        {
            using var stage = Stage.With(s_full);

            var result = await stage.RunAsync(command, "test/job/1", "--output", format);

            (result.Output + result.Error).ShouldNotContain("secret");
            (result.Output + result.Error).ShouldNotContain("pass@");
        }
    }

    [Fact]
    public async Task Get_TextThatCommandsATerminal_IsEscapedInJsonAndBlankInATable()
    {
        foreach (var format in new[] { "table", "json", "ndjson" })
        {
            using var stage = Stage.With("\u001b]0;x\u0007\u009b31m");

            var result = await stage.RunAsync("get", "test/job/1", "--output", format);

            result.Output.ReplaceLineEndings("").ShouldAllBe(c => !char.IsControl(c));
        }
    }

    private static DateTimeOffset Time(int minute) => new(2026, 1, 2, 3, minute, 0, TimeSpan.Zero);
}
