namespace JobClients.Cli.Tests.Commands;

public class WaitCommandTests
{
    [Fact]
    public async Task Wait_Table_PutsResultsOnOutputAndProgressOnError()
    {
        using var stage = Stage.With("queued", new("running") { Progress = JobProgress.FromPercentage(42.9) }, "done");

        var result = await stage.RunAsync("wait", "test/job/1");

        result.Output.ShouldBe("""
            REFERENCE   STATE      STATUS
            test/job/1  Succeeded  done

            """);
        result.TimelessError.ShouldBe("""
            HH:MM:SS test/job/1 Queued (queued)
            HH:MM:SS test/job/1 Running (running) 42 %
            HH:MM:SS test/job/1 Succeeded (done)

            """);
    }

    [Fact]
    public async Task Wait_SeveralJobs_ListsThemInTheirOrder()
    {
        using var stage = new Stage(
            ("slow", ["running", "running", "done"]),
            ("gone", [ScriptedAnswer.Failing(JobClientErrorKind.NotFound)]),
            ("quick", [new("failed") { Error = new("58730020", "no such column") }]));

        var result = await stage.RunAsync("wait", "test/job/slow", "test/job/gone", "test/job/quick");

        result.Output.ShouldBe("""
            REFERENCE       STATE      STATUS  ERROR
            test/job/slow   Succeeded  done
            test/job/gone   -
            test/job/quick  Failed     failed  no such column (58730020)

            """);
        result.Error.ShouldContain("jobctl: test/job/gone could not be polled: as scripted." + Environment.NewLine);
        result.ExitCode.ShouldBe(ExitCode.Error);
    }

    [Fact]
    public async Task Wait_SameJobTwice_FollowsItOnce()
    {
        using var stage = Stage.With("running", "done");

        var result = await stage.RunAsync("wait", "test/job/1", "test/job/1", "--output", "ndjson");

        result.Output.ShouldHaveSingleLine();
        result.TimelessError.ShouldBe("""
            HH:MM:SS test/job/1 Running (running)
            HH:MM:SS test/job/1 Succeeded (done)

            """);
    }

    [Fact]
    public async Task Wait_WhenTheTimeIsOver_TellsHowToResume()
    {
        using var stage = new Stage(("1", ["running"]), ("2", ["done"]), ("3", ["queued"]));

        var result = await stage.RunAsync("wait", "test/job/1", "test/job/2", "test/job/3", "--timeout", "00:01:30");

        result.TimelessError.ShouldEndWith("""
            jobctl: test/job/1 did not end within 00:01:30; last seen as Running (running).
            jobctl: test/job/3 did not end within 00:01:30; last seen as Queued (queued).
            jobctl: resume with: jobctl wait test/job/1 test/job/3 --timeout 90s

            """);
        result.Output.ShouldBe("""
            REFERENCE   STATE      STATUS
            test/job/1  Running    running
            test/job/2  Succeeded  done
            test/job/3  Queued     queued

            """);
        result.ExitCode.ShouldBe(ExitCode.WaitTimedOut);
        stage.Time.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Wait_WithoutTimeout_EndsAfterHalfAnHour()
    {
        using var stage = Stage.With("running");

        var result = await stage.RunAsync("wait", "test/job/1");

        result.ExitCode.ShouldBe(ExitCode.WaitTimedOut);
        result.Error.ShouldContain("jobctl wait test/job/1 --timeout 30m");
        stage.Time.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Wait_WhenTheTimeIsOverAndNoPollSucceeded_TellsWhy()
    {
        using var stage = Stage.With(ScriptedAnswer.Failing(JobClientErrorKind.RateLimited));

        var result = await stage.RunAsync("wait", "test/job/1", "--timeout", "5s");

        result.Error.ShouldBe("""
            jobctl: test/job/1 did not end within 00:00:05; no poll succeeded. The last poll failed: test/job/1 could not be polled: as scripted.
            jobctl: resume with: jobctl wait test/job/1 --timeout 5s

            """);
        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.WaitTimedOut);
    }

    [Fact]
    public async Task Wait_Interrupted_TellsHowToResumeWhatHasNotEnded()
    {
        using var stage = new Stage(("1", ["running"]), ("2", ["done"]), ("3", ["queued"]));

        var result = await stage.RunInterruptedAsync(
            interruptedAt: "test/job/2", "wait", "test/job/1", "test/job/2", "test/job/3", "--timeout", "2h", "--output", "ndjson");

        result.ExitCode.ShouldBe(ExitCode.Interrupted);
        result.Error.ShouldEndWith(
            "jobctl: interrupted; nothing was done to the jobs. Resume with: jobctl wait test/job/1 test/job/3 --timeout 2h --output ndjson" + Environment.NewLine);
        result.Output.ShouldHaveSingleLine();
        stage.IsCleanedUp.ShouldBeTrue();
    }

    [Fact]
    public async Task Wait_ChangeThatALineDoesNotShow_WritesNoLine()
    {
        using var stage = Stage.With(
            new("running") { Times = new() { EstimatedEnd = DateTimeOffset.UnixEpoch } },
            new("running") { Times = new() { EstimatedEnd = DateTimeOffset.UnixEpoch.AddMinutes(1) } },
            "done");

        var result = await stage.RunAsync("wait", "test/job/1");

        result.TimelessError.ShouldBe("""
            HH:MM:SS test/job/1 Running (running)
            HH:MM:SS test/job/1 Succeeded (done)

            """);
    }

    [Fact]
    public async Task Wait_StatusThatCommandsATerminal_IsMadeHarmless()
    {
        using var stage = Stage.With("run\u001b[2Jning\n", "done");

        var result = await stage.RunAsync("wait", "test/job/1");

        result.TimelessError.ShouldStartWith("HH:MM:SS test/job/1 Unknown (run [2Jning )" + Environment.NewLine);
    }

    [Fact]
    public async Task Wait_Any_EndsWithTheFirstEndWhichDecides()
    {
        using var stage = new Stage(("slow", ["running"]), ("input", ["input"]), ("quick", ["running", "failed"]));

        var result = await stage.RunAsync("wait", "--any", "test/job/slow", "test/job/input", "test/job/quick", "--progress", "quiet");

        result.Output.ShouldBe("""
            REFERENCE       STATE          STATUS
            test/job/slow   Running        running
            test/job/input  AwaitingInput  input
            test/job/quick  Failed         failed

            """);
        result.Error.ShouldBe("jobctl: 1 job was left to go on. Resume with: jobctl wait test/job/slow --any --timeout 30m --progress quiet" + Environment.NewLine);
        result.ExitCode.ShouldBe(ExitCode.NotSucceeded);
    }

    [Theory]
    [InlineData(0, "--any", "slow", "done")]
    [InlineData(0, "--any", "slow", "missing", "done")]
    [InlineData(1, "--any", "slow", "missing", "input")]
    [InlineData(3, "--any", "slow", "input")]
    [InlineData(5, "--fail-fast", "slow", "done", "failed")]
    [InlineData(1, "--fail-fast", "slow", "missing", "late")]
    [InlineData(8, "--fail-fast", "input", "done")]
    [InlineData(0, "--fail-fast", "done", "late")]
    [InlineData(3, "--fail-fast", "slow", "done", "input")]
    [InlineData(5, "--all", "late", "failed", "done")]
    [InlineData(1, "--all", "missing", "slow")]
    public async Task Wait_SeveralJobs_ExitsByTheRule(int code, string rule, params string[] ids)
    {
        using var stage = new Stage(
            ("slow", ["running"]),
            ("missing", [ScriptedAnswer.Failing(JobClientErrorKind.NotFound)]),
            ("input", ["input"]),
            ("failed", ["running", "running", "failed"]),
            ("done", ["running", "done"]),
            ("late", ["running", "running", "running", "running", "done"]));

        var result = await stage.RunAsync(["wait", rule, .. ids.Select(id => $"test/job/{id}"), "--timeout", "12h", "-o", "json"]);

        result.Code.ShouldBe(code);
        System.Text.Json.JsonDocument.Parse(result.Output).RootElement.GetArrayLength().ShouldBe(ids.Length);
    }

    [Fact]
    public async Task Wait_NdjsonAndAny_WritesWhatHasEndedAlone()
    {
        using var stage = new Stage(("slow", ["running"]), ("quick", ["done"]));

        (await stage.RunAsync("wait", "--any", "test/job/slow", "test/job/quick", "-o", "ndjson")).Output.ShouldHaveSingleLine();
    }

    [Theory]
    [InlineData("--any", "--all")]
    [InlineData("--any", "--fail-fast")]
    public async Task Wait_RulesThatExcludeEachOther_IsWrongUsage(params string[] rules)
    {
        using var stage = Stage.With("done");

        (await stage.RunAsync(["wait", "test/job/1", .. rules])).ShouldFailWith(
            ExitCode.Usage, "--any excludes --all and --fail-fast. See 'jobctl wait --help'.");
    }

    [Fact]
    public async Task Wait_AllAndFailFast_StopsAtTheFirstFailure()
    {
        using var stage = new Stage(("1", ["running"]), ("2", ["failed"]));

        (await stage.RunAsync("wait", "--all", "--fail-fast", "test/job/1", "test/job/2")).ExitCode.ShouldBe(ExitCode.NotSucceeded);
    }

    [Fact]
    public async Task Wait_InterruptedInATable_StillTellsWhatHasEnded()
    {
        using var stage = new Stage(("1", ["running"]), ("2", ["done"]));

        var result = await stage.RunInterruptedAtErrorAsync("test/job/2 Succeeded", "wait", "test/job/1", "test/job/2");

        result.Output.ShouldBe("""
            REFERENCE   STATE      STATUS
            test/job/2  Succeeded  done

            """);
        result.Error.ShouldEndWith("Resume with: jobctl wait test/job/1 --timeout 30m" + Environment.NewLine);
        result.ExitCode.ShouldBe(ExitCode.Interrupted);
    }
}
