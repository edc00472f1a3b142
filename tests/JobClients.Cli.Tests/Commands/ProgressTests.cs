using System.Text.Json;

namespace JobClients.Cli.Tests.Commands;

public class ProgressTests
{
    private const char Escape = '\u001b';

    [Fact]
    public async Task Json_EveryLineOfError_IsAnEvent()
    {
        using var stage = new Stage(
            ("1", ["queued", new("running") { Progress = JobProgress.FromPercentage(50) }, "running"]),
            ("2", [ScriptedAnswer.Failing(JobClientErrorKind.NotFound)]),
            ("3", [new("done") { Warnings = [new("SLOW", "Late.")] }]));

        var result = await stage.RunAsync("wait", "test/job/1", "test/job/2", "test/job/3", "--timeout", "30s", "--progress", "json", "--output", "json");

        var events = result.Error.Lines().Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        events.Select(line => line.GetProperty("event").GetString()).Order(StringComparer.Ordinal).ShouldBe(
            ["changed", "changed", "changed", "changed", "lost", "lost", "message", "message", "message", "resume"]);
        events.ShouldAllBe(line => line.GetProperty("at").GetDateTimeOffset() >= DateTimeOffset.UnixEpoch);
        events.Last(line => line.GetProperty("event").GetString() == "changed").GetProperty("job").GetProperty("state").GetString().ShouldBe("Running");
        events[^1].GetProperty("command").GetString().ShouldBe("jobctl wait test/job/1 --timeout 30s --output json --progress json");
        JsonDocument.Parse(result.Output).RootElement.GetArrayLength().ShouldBe(3);
        result.ExitCode.ShouldBe(ExitCode.Error);
    }

    [Fact]
    public async Task Json_FaultOfTheSurroundings_IsAnEvent()
    {
        using var desk = new Desk();

        var result = await desk.RunAsync("wait", "acme:vault/job/1", "--progress", "json");

        JsonDocument.Parse(result.Error).RootElement.GetProperty("message").GetString().ShouldStartWith("There is no connection 'acme'");
        result.ExitCode.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task Quiet_Error_HasFailuresAlone()
    {
        using var stage = new Stage(("1", ["queued", "running", "done"]), ("2", [ScriptedAnswer.Failing(JobClientErrorKind.NotFound)]));

        var result = await stage.RunAsync("wait", "test/job/1", "test/job/2", "--progress", "quiet");

        result.Error.ShouldBe($"jobctl: test/job/2 could not be polled: as scripted.{Environment.NewLine}");
    }

    [Theory]
    [InlineData("wait", "plain")]
    [InlineData("watch", "plain")]
    [InlineData("wait", "quiet")]
    [InlineData("watch", "json")]
    public async Task OnATerminal_ModeThatWasAskedFor_DrawsNothing(string command, string mode)
    {
        using var stage = Stage.With("running", "done");
        stage.Surroundings = stage.Surroundings with { IsErrorTerminal = true };

        (await stage.RunAsync(command, "test/job/1", "--progress", mode)).Error.ShouldNotContain(Escape);
    }

    [Theory]
    [InlineData("wait")]
    [InlineData("watch")]
    public async Task Tty_WithoutATerminal_IsDrawnAllTheSame(string command)
    {
        using var stage = Stage.With("running", "done");

        (await stage.RunAsync(command, "test/job/1", "--progress", "tty", "-o", "ndjson")).Error.ShouldContain(Escape);
    }

    [Fact]
    public async Task Any_UnknownMode_IsWrongUsage()
    {
        using var stage = Stage.With("done");

        (await stage.RunAsync("wait", "test/job/1", "--progress", "1")).ShouldFailWith(
            ExitCode.Usage, "--progress has to be auto, tty, plain, quiet or json, not '1'. See 'jobctl wait --help'.");
    }
}
