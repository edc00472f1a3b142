namespace JobClients.Cli.Tests.Commands;

public class TerminalTests
{
    private const char Escape = '\u001b';

    [Fact]
    public async Task Wait_OnATerminal_DrawsBarsOnErrorAndColorsTheTable()
    {
        using var stage = Terminal(Stage.With("running", "done"));

        var result = await stage.RunAsync("wait", "test/job/1");

        result.Error.ShouldContain("test/job/1");
        result.Error.ShouldContain("━");
        result.Error.ShouldContain(Escape);
        result.Output.ShouldBe($"REFERENCE   STATE      STATUS{Environment.NewLine}test/job/1  {Escape}[32mSucceeded{Escape}[0m  done{Environment.NewLine}");
    }

    [Fact]
    public async Task Wait_ErrorOnATerminalAlone_KeepsOutputPlain()
    {
        using var stage = Terminal(Stage.With("running", "done"));
        stage.Surroundings = stage.Surroundings with { OutputWidth = null };

        var result = await stage.RunAsync("wait", "test/job/1");

        result.Error.ShouldContain("━");
        result.Output.ShouldNotContain(Escape);
    }

    [Fact]
    public async Task Wait_OutputOnATerminalAlone_KeepsErrorPlain()
    {
        using var stage = Terminal(Stage.With("running", "done"));
        stage.Surroundings = stage.Surroundings with { IsErrorTerminal = false };

        var result = await stage.RunAsync("wait", "test/job/1");

        result.Error.ShouldNotContain(Escape);
        result.TimelessError.ShouldStartWith("HH:MM:SS test/job/1 Running (running)");
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("", "")]
    public async Task Wait_WithoutColor_HasNoColor(string variable, string value)
    {
        using var stage = Terminal(Stage.With("running", "failed")).Set(variable, value);
        string[] option = variable.Length == 0 ? ["--no-color"] : [];

        var result = await stage.RunAsync(["wait", "test/job/1", .. option]);

        result.Output.ShouldNotContain(Escape);
        result.Error.ShouldNotContain($"{Escape}[38;");
        result.Error.ShouldStartWith($"{Escape}[?25l");
    }

    [Fact]
    public async Task Wait_EmptyNoColor_HasColor()
    {
        using var stage = Terminal(Stage.With("done")).Set("NO_COLOR", "");

        (await stage.RunAsync("wait", "test/job/1")).Output.ShouldContain(Escape);
    }

    [Fact]
    public async Task Wait_DumbTerminal_IsPlain()
    {
        using var stage = Terminal(Stage.With("running", "done")).Set("TERM", "dumb");

        var result = await stage.RunAsync("wait", "test/job/1");

        (result.Output + result.Error).ShouldNotContain(Escape);
        result.TimelessError.ShouldStartWith("HH:MM:SS test/job/1 Running (running)");
    }

    /// <summary>Bars are drawn over what stands above, so they must not share a screen with results on the way.</summary>
    [Fact]
    public async Task Watch_NdjsonOnTheSameTerminal_DrawsNoBars()
    {
        using var stage = Terminal(Stage.With("running", "done"));

        var result = await stage.RunAsync("watch", "test/job/1", "--output", "ndjson");

        (result.Output + result.Error).ShouldNotContain(Escape);
        result.Output.Lines().Length.ShouldBe(2);
    }

    [Fact]
    public async Task Get_NarrowTerminal_ShortensTheReference()
    {
        var id = new string('x', 60);
        using var stage = Terminal(new Stage((id, ["done"])));
        stage.Surroundings = stage.Surroundings with { OutputWidth = 60 };

        var result = await stage.RunAsync("get", $"test/job/{id}", "--no-color");

        result.Output.Lines()[1].Length.ShouldBeLessThanOrEqualTo(60);
        result.Output.Lines()[1].ShouldMatch(@"^test/job/x+…x+  Succeeded  done$");
    }

    [Theory]
    [InlineData("wait", 22, false)]
    [InlineData("wait", 23, true)]
    [InlineData("watch", 1, true)]
    public async Task Any_JobsThatDoNotFitOnTheScreen_TakeAllOfIt(string command, int jobs, bool isBoard)
    {
        var references = Enumerable.Range(1, jobs).Select(job => $"test/job/{job}").ToArray();
        using var stage = Terminal(new Stage((_, _) => "done"));

        var result = await stage.RunAsync([command, .. references]);

        result.Error.Contains($"{Escape}[?1049h", StringComparison.Ordinal).ShouldBe(isBoard);
        result.Output.Lines().Length.ShouldBe(jobs + 1);
    }

    [Theory]
    [InlineData(true, "xterm", "\u001b[?25h")]
    [InlineData(true, "dumb", "")]
    [InlineData(false, "xterm", "")]
    public void AbandonScreen_Terminal_ShowsTheCursorAgain(bool isTerminal, string term, string written)
    {
        using var stage = Stage.With("done").Set("TERM", term);
        using var error = new StringWriter();
        stage.Surroundings = stage.Surroundings with { IsErrorTerminal = isTerminal, Error = error };

        stage.Surroundings.AbandonScreen();

        error.ToString().ShouldBe(written);
    }

    private static Stage Terminal(Stage stage)
    {
        stage.Set("TERM", "xterm-256color");
        stage.Surroundings = stage.Surroundings with { IsErrorTerminal = true, OutputWidth = 80 };
        return stage;
    }
}
