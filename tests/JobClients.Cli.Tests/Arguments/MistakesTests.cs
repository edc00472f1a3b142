namespace JobClients.Cli.Tests.Arguments;

public class MistakesTests
{
    private const string NoReference = "is no job reference: it has to be [connection:]vendor/kind/id or [connection:]vendor/kind/id/id.";

    [Theory]
    [InlineData("", "a command is missing; there are get, wait, watch, download, connections, states, history, completion, track, worker, simulate, demo. See 'jobctl --help'.")]
    [InlineData("follow test/job/1", "there is no command 'follow'; there are get, wait, watch, download, connections, states, history, completion, track, worker, simulate, demo. See 'jobctl --help'.")]
    [InlineData("get bad", $"'bad' {NoReference} See 'jobctl get --help'.")]
    [InlineData("wait bad test/job/1 worse", $"'bad' {NoReference} 'worse' {NoReference} See 'jobctl wait --help'.")]
    [InlineData("get test/job/..", "'test/job/..' is no job reference: an id has to be 1 to 128 of [A-Za-z0-9._~-], and neither '.' nor '..'. See 'jobctl get --help'.")]
    [InlineData("get test/job/1 test/job/2", "Unrecognized command or argument 'test/job/2'. See 'jobctl get --help'.")]
    [InlineData("get", "Required argument 'REF' missing for command: 'get'. See 'jobctl get --help'.")]
    [InlineData("wait --timeout 5m", "Required argument 'REF' missing for command: 'wait'. See 'jobctl wait --help'.")]
    [InlineData("wait test/job/1 --timeout", "Required argument missing for option: '--timeout'. See 'jobctl wait --help'.")]
    [InlineData("wait test/job/1 --timeout 0s", "--timeout has to be a duration above zero, like 90s, 30m, 2h, 1d or hh:mm:ss, not '0s'. See 'jobctl wait --help'.")]
    [InlineData("wait test/job/1 --timeout -5m", "--timeout has to be a duration above zero, like 90s, 30m, 2h, 1d or hh:mm:ss, not '-5m'. See 'jobctl wait --help'.")]
    [InlineData("watch test/job/1 --timeout 5m", "There is no option '--timeout' here. See 'jobctl watch --help'.")]
    [InlineData("get test/job/1 --output yaml", "--output has to be table, json or ndjson, not 'yaml'. See 'jobctl get --help'.")]
    [InlineData("get test/job/1 --output 1", "--output has to be table, json or ndjson, not '1'. See 'jobctl get --help'.")]
    [InlineData("get test/job/1 --verbose", "Unrecognized command or argument '--verbose'. See 'jobctl get --help'.")]
    [InlineData("simulate --port 65536", "--port has to be a number from 0 to 65535, not '65536'. See 'jobctl simulate --help'.")]
    public async Task RunAsync_Mistake_IsOneLine(string line, string message)
    {
        using var stage = Stage.With("done");

        var result = await stage.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        result.ShouldFailWith(ExitCode.Usage, message);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\u001b[31mb")]
    [InlineData("a\u009bb\u2028c\u202ed")]
    public async Task RunAsync_ReferenceThatCommandsATerminal_IsOneHarmlessLine(string reference)
    {
        using var stage = Stage.With("done");

        var result = await stage.RunAsync("get", reference);

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Error.ShouldEndWith(Environment.NewLine);
        result.Error[..^Environment.NewLine.Length].ShouldAllBe(c => !char.IsControl(c) && c != '\u2028' && c != '\u202e');
    }

    [Fact]
    public async Task RunAsync_ResponseFile_IsNotRead()
    {
        using var stage = Stage.With("done");

        var result = await stage.RunAsync("get", "@/etc/hostname");

        result.ShouldFailWith(ExitCode.Usage, "'@/etc/hostname' is no job reference: vendor and kind have to be [a-z0-9][a-z0-9-]*. See 'jobctl get --help'.");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("wait --help")]
    [InlineData("wait bad --help")]
    [InlineData("--version")]
    public async Task RunAsync_HelpAndVersion_GoToStandardOutput(string line)
    {
        using var stage = Stage.With("done");

        var result = await stage.RunAsync(line.Split(' '));

        result.ExitCode.ShouldBe(ExitCode.Succeeded);
        result.Output.ShouldNotBeEmpty();
        result.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("wait", "  <REF>  Which job")]
    [InlineData("connections remove", "  <CONNECTION>  [name:]vendor")]
    [InlineData("states", "  <KIND>  Which kinds")]
    public async Task RunAsync_Help_IsTheSameWhateverConnectionsThereAre(string command, string line)
    {
        using var desk = new Desk().Keep("""{"connections":{"acme:vault":{}}}""");

        var result = await desk.RunAsync([.. command.Split(' '), "--help"]);

        result.Output.ShouldContain(line);
        result.Output.ShouldNotContain("acme:vault");
    }

    [Fact]
    public async Task RunAsync_HelpOfWait_NamesTheDefaultTimeout()
    {
        using var stage = Stage.With("done");

        (await stage.RunAsync("wait", "--help")).Output.ShouldContain("30m unless given");
    }
}
