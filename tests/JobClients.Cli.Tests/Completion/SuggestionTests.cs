namespace JobClients.Cli.Tests.Completion;

/// <summary>What the program answers to shells.</summary>
public sealed class SuggestionTests : IDisposable
{
    private readonly Desk _desk = new Desk().Keep("""{"connections":{"acme:vault":{},"zuora":{}}}""");

    [Theory]
    [InlineData("jobctl ", "get", "wait", "watch", "download", "connections", "states", "history", "completion", "simulate", "demo")]
    [InlineData("jobctl wait --", "--any", "--all", "--fail-fast", "--timeout", "--from", "--progress", "--output", "--no-color")]
    [InlineData("jobctl wait --progress ", "auto", "tty", "plain", "quiet", "json")]
    [InlineData("jobctl wait --progress=", "auto", "json")]
    [InlineData("jobctl wait --progress=js", "json")]
    [InlineData("jobctl wait a", "acme:vault/job/")]
    [InlineData("jobctl watch acme:v", "acme:vault/job/")]
    [InlineData("jobctl wait acme:vault/job/1 z", "zuora/data-query/", "zuora/test-environment/")]
    [InlineData("jobctl get v", "vault/job/")]
    [InlineData("jobctl connections ", "add", "list", "test", "remove")]
    [InlineData("jobctl connections remove ", "acme:vault", "zuora")]
    [InlineData("jobctl connections add acme:zuora --client-secret ", "env:", "file:", "prompt")]
    [InlineData("jobctl states v", "vault/job")]
    [InlineData("jobctl completion ", "bash", "zsh", "fish", "pwsh")]
    [InlineData("jobctl history ", "clear")]
    public async Task Suggest_Line_GoesOn(string line, params string[] words)
    {
        var result = await _desk.RunAsync($"[suggest:{line.Length}]", line);

        foreach (var word in words)
        {
            result.Output.Lines().ShouldContain(word, StringComparer.Ordinal);
        }

        result.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("jobctl wait --progress ", "auto", "json", "plain", "quiet", "tty")]
    [InlineData("jobctl wait -o ", "json", "ndjson", "table")]
    public async Task Suggest_Values_AreThoseThatAreTakenAndNoOthers(string line, params string[] words) =>
        (await _desk.RunAsync($"[suggest:{line.Length}]", line)).Output.Lines().ShouldBe(words);

    [Fact]
    public async Task Suggest_FileThatCannotBeRead_SaysNothingOfIt()
    {
        _desk.Keep("damaged");

        var result = await _desk.RunAsync("[suggest:13]", "jobctl wait v");

        result.Output.Lines().ShouldContain("vault/job/", StringComparer.Ordinal);
        result.Error.ShouldBeEmpty();
    }

    public void Dispose() => _desk.Dispose();
}
