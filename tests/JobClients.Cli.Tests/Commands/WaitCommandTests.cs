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
            "jobctl: interrupted; nothing was done to the jobs. Resume with: jobctl wait test/job/1 test/job/3 --timeout 2h" + Environment.NewLine);
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
}
