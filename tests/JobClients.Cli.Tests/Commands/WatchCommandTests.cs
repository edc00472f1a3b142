using System.Text.Json;

namespace JobClients.Cli.Tests.Commands;

public class WatchCommandTests
{
    [Fact]
    public async Task Watch_Ndjson_WritesALineForEveryChange()
    {
        using var stage = Stage.With("input", "input", "running", new("running") { Progress = JobProgress.FromPercentage(50) }, "failed");

        var result = await stage.RunAsync("watch", "test/job/1", "--output", "ndjson");

        var states = result.Output.Lines().Select(line => JsonDocument.Parse(line).RootElement.GetProperty("status").GetString());
        states.ShouldBe(["input", "running", "running", "failed"]);
        result.ExitCode.ShouldBe(ExitCode.NotSucceeded);
    }

    [Fact]
    public async Task Watch_Table_WritesTheEndOnly()
    {
        using var stage = Stage.With("running", "done");

        var result = await stage.RunAsync("watch", "test/job/1");

        result.Output.ShouldBe("""
            REFERENCE   STATE      STATUS
            test/job/1  Succeeded  done

            """);
    }

    [Fact]
    public async Task Watch_HopelessPollsAfterAChange_WritesTheFailureAsTheLastLine()
    {
        using var stage = Stage.With("running", ScriptedAnswer.Failing(JobClientErrorKind.Authentication));

        var result = await stage.RunAsync("watch", "test/job/1", "--output", "ndjson");

        result.Output.Lines()[^1].ShouldContain("\"failure\":{\"kind\":\"Authentication\",\"message\":\"test/job/1 could not be polled: as scripted.\"}");
        result.ExitCode.ShouldBe(ExitCode.Authentication);
    }

    [Fact]
    public async Task Watch_Interrupted_TellsHowToResume()
    {
        using var stage = Stage.With("input");

        var result = await stage.RunInterruptedAsync(interruptedAt: "AwaitingInput", "watch", "test/job/1", "--output", "ndjson");

        result.ExitCode.ShouldBe(ExitCode.Interrupted);
        result.Error.ShouldEndWith("jobctl: interrupted; nothing was done to the jobs. Resume with: jobctl watch test/job/1 --output ndjson" + Environment.NewLine);
    }
}
