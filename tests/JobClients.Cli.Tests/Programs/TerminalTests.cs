using JobClients.Simulator;

namespace JobClients.Cli.Tests.Programs;

/// <summary>Whatever is drawn, on a terminal of the kernel's own.</summary>
public class TerminalTests
{
    private const string ControlC = "\u0003";
    private const string EnterAlternateScreen = "\u001b[?1049h";
    private const string LeaveAlternateScreen = "\u001b[?1049l";
    private const string ShowCursor = "\u001b[?25h";

    [LinuxFact]
    public async Task Watch_MoreJobsThanRows_FitsAndFollowsTheSizeOfTheTerminal()
    {
        await using var vendors = await Vendors.StartAsync();
        var references = Enumerable.Range(0, 40).Select(_ => vendors.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromHours(1)))).ToList();
        references.Add(vendors.Add(JobScript.DataQuery().End("failed")));
        using var run = TerminalRun.Start(vendors.Environment, output: null, ["watch", .. references]);

        await run.UntilAsync(now => now.Board is [var heading, _, var first, ..] && heading.EndsWith("41 jobs: 1 ended badly, 40 not ended", StringComparison.Ordinal) && first.Contains("Failed", StringComparison.Ordinal));
        run.Board.Length.ShouldBe(24);
        run.Board[^1].ShouldMatch("^… and [0-9]+ more: [0-9]+ not ended$");
        run.Board.ShouldAllBe(line => line.Length < 80);

        run.Resize(40, 10);
        await run.UntilAsync(now => now.Board.Length == 10 && now.Board.All(line => line.Length < 40));
        run.Resize(120, 50);
        await run.UntilAsync(now => now.Board.Length == 43 && now.Board.Any(line => line.Contains(references[0], StringComparison.Ordinal)));

        run.Type(ControlC);
        (await run.EndAsync()).ShouldBe(130);
        run.Text.ShouldContain(EnterAlternateScreen);
        run.Text[run.Text.LastIndexOf(LeaveAlternateScreen, StringComparison.Ordinal)..].ShouldStartWith(LeaveAlternateScreen + ShowCursor);
        TerminalRun.Plain(run.Text).ShouldContain("interrupted; nothing was done to the jobs. Resume with: jobctl watch");
    }

    [LinuxFact]
    public async Task Get_TerminalThatTellsNoSize_LeavesNothingOut()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.TestEnvironment().End("COMPLETED"));
        using var run = TerminalRun.Start(vendors.Environment, output: null, "get", reference);
        run.Resize(0, 0);

        (await run.EndAsync()).ShouldBe(0);
        TerminalRun.Plain(run.Text).ShouldContain($"{reference}  Succeeded  COMPLETED");
    }

    [LinuxFact]
    public async Task Watch_ControlCTwice_EndsAtOnceAndGivesTheScreenBack()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.VeevaVaultJob().Then("RUNNING", TimeSpan.FromHours(1)));
        using var run = TerminalRun.Start(vendors.Environment, output: null, "watch", reference);
        await run.UntilAsync("Running");

        run.Type(ControlC + ControlC);

        (await run.EndAsync()).ShouldBe(130);
        run.Text.ShouldContain(LeaveAlternateScreen);
        run.Text.ShouldContain(ShowCursor);
    }

    [LinuxFact]
    public async Task Wait_ControlC_PrintsTheLineToPaste()
    {
        await using var vendors = await Vendors.StartAsync();
        var one = vendors.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromHours(1)));
        var other = vendors.Add(JobScript.DataQuery().End("completed"));
        using var run = TerminalRun.Start(vendors.Environment, output: null, "wait", one, other, "--timeout", "2h");
        await run.UntilAsync("Succeeded");
        await run.UntilAsync("Running");

        run.Type(ControlC);

        (await run.EndAsync()).ShouldBe(130);
        run.Text.ShouldContain("━");
        run.Text.ShouldEndWith($"jobctl: interrupted; nothing was done to the jobs. Resume with: jobctl wait {one} --timeout 2h\r\n");
    }

    [LinuxFact]
    public async Task Wait_TerminalThatBecomesNarrower_DrawsBarsThatFit()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromHours(1)));
        using var run = TerminalRun.Start(vendors.Environment, output: null, "wait", reference);
        await run.UntilAsync("Running (in_progress)");

        run.Resize(50, 24);
        await run.UntilAsync("Running (in_p…");
        var narrow = run.Text.Length;
        await run.UntilAsync(now => now.Text[narrow..].Split('\n').Length > 8);

        // The last line may be half written.
        TerminalRun.Plain(run.Text[narrow..]).Split('\r', '\n').Skip(1).SkipLast(1).ShouldAllBe(line => line.Length <= 50);
        run.Text.ShouldContain("\u001b[3A\r\u001b[J");
    }

    [LinuxFact]
    public async Task Wait_DumbTerminal_GetsLines()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().End("completed"));
        using var run = TerminalRun.Start(vendors.Set("TERM", "dumb").Environment, output: null, "wait", reference);

        (await run.EndAsync()).ShouldBe(0);

        run.Text.ShouldNotContain("\u001b");
        run.Text.ShouldContain($" {reference} Succeeded (completed)\r\n");
    }

    [LinuxFact]
    public async Task Watch_OutputToAFile_KeepsTheLastBoardOnTheTerminal()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().End("completed"));
        var file = Path.GetTempFileName();
        try
        {
            using var run = TerminalRun.Start(vendors.Set("NO_COLOR", "1").Environment, file, "watch", reference, "-o", "json");

            (await run.EndAsync()).ShouldBe(0);

            run.Text[run.Text.LastIndexOf(ShowCursor, StringComparison.Ordinal)..].ShouldContain("1 job: 1 succeeded\r\n");
            run.Text.ShouldNotContain("\u001b[32m");
            (await File.ReadAllTextAsync(file)).ShouldContain("\"isSuccess\": true");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [LinuxFact]
    public async Task ConnectionsAdd_SecretThatIsTyped_IsNotShown()
    {
        using var desk = new Desk();
        using var run = TerminalRun.Start(
            desk.Variables, output: null, "connections", "add", "vault", "--url", "https://a.example", "--session-id", "prompt");
        await run.UntilAsync("sessionId of vault: ");

        run.Type("s3cre\u007fet\r");

        (await run.EndAsync()).ShouldBe(0);
        TerminalRun.Plain(run.Text).ShouldNotContain("s3c");
        (await File.ReadAllTextAsync(desk.File)).ShouldContain("\"sessionId\": \"s3cret\"");
    }

    [LinuxFact]
    public async Task ConnectionsAdd_ControlC_KeepsNothing()
    {
        using var desk = new Desk();
        using var run = TerminalRun.Start(
            desk.Variables, output: null, "connections", "add", "vault", "--url", "https://a.example", "--session-id", "prompt");
        await run.UntilAsync("sessionId of vault: ");

        run.Type("half" + ControlC);

        (await run.EndAsync()).ShouldBe(130);
        run.Text.ShouldContain("jobctl: interrupted.");
        File.Exists(desk.File).ShouldBeFalse();
    }
}
