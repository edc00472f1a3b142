using JobClients.Simulator.Command;

namespace JobClients.Simulator.Tests.Command;

public class SimulatorCommandTests
{
    [Fact]
    public async Task It_says_how_to_reach_it_and_runs_until_cancelled()
    {
        using var stop = new CancellationTokenSource();
        using var output = new SignallingWriter();

        var run = SimulatorCommand.RunAsync([], output, TextWriter.Null, stop.Token);
        var text = await output.FirstLine;
        run.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();

        (await run).ShouldBe(0);
        text.ShouldMatch(
            @"export ZUORA_BASE_URL=(http://127\.0\.0\.1:\d+) ZUORA_ACCESS_TOKEN=simulated-zuora-token "
            + @"VEEVA_VAULT_URL=\1 VEEVA_VAULT_SESSION_ID=simulated-vault-session\n");
        text.Split('\n').Count(line => line.StartsWith("zuora/", StringComparison.Ordinal)).ShouldBe(4);
        text.ShouldEndWith("vault/job/1201");
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "x")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "1", "2")]
    [InlineData("--nonsense")]
    public async Task A_mistake_is_one_line_and_exit_code_2(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.TrimEnd().ShouldNotContain('\n');
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_taken_port_is_one_line_and_exit_code_1()
    {
        await using var other = await JobSimulator.StartAsync();

        var (code, _, error) = await RunAsync("--port", $"{other.BaseAddress.Port}");

        code.ShouldBe(1);
        error.TrimEnd().ShouldNotContain('\n');
        error.ShouldContain("in use");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_is_an_answer(string argument)
    {
        var (code, output, error) = await RunAsync(argument);

        code.ShouldBe(0);
        output.ShouldContain("--port N");
        error.ShouldBeEmpty();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await SimulatorCommand.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private sealed class SignallingWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _written = new();

        public Task<string> FirstLine => _written.Task;

        public override Task WriteLineAsync(string? value)
        {
            _written.TrySetResult(value ?? string.Empty);
            return Task.CompletedTask;
        }
    }
}
