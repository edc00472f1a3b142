using System.Text.Json;

namespace JobClients.Cli.Tests.Commands;

public sealed class HistoryCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public HistoryCommandTests() => _desk.Set("XDG_STATE_HOME", _desk.PathOf("state"));

    private string File => Path.Combine(_desk.PathOf("state"), "jobctl", "run-times.json");

    [Fact]
    public async Task History_Table_HasQuantilesAndAHistogram()
    {
        await LearnAsync("vault/job", Enumerable.Range(0, 101).Select(run => 60 + (run * 0.6)));
        await LearnAsync("acme:zuora/data-query", [5]);

        (await _desk.RunAsync("history")).ShouldSucceedWith("""
            KIND                   RUNS  MEDIAN  P90    SHORTEST  TO          LONGEST
            acme:zuora/data-query  1     5s      5s     5s        █           5s
            vault/job              101   1m30s   1m54s  1m00s     ▅▄▆▅▆▆▇▇▇█  2m00s

            """);
    }

    [Fact]
    public async Task History_Json_CountsEveryRun()
    {
        await LearnAsync("vault/job", [1, 10, 100, 100]);

        var kind = JsonDocument.Parse((await _desk.RunAsync("history", "vault/job", "-o", "json")).Output).RootElement[0];

        kind.GetProperty("runs").GetInt32().ShouldBe(4);
        kind.GetProperty("lastEndedAt").GetDateTimeOffset().ShouldBe(DateTimeOffset.UnixEpoch.AddHours(3));
        kind.GetProperty("seconds").ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("""{"shortest":1,"p10":3.7,"p50":55,"p90":100,"p99":100,"longest":100}""");
        var bins = kind.GetProperty("histogram").EnumerateArray().ToArray();
        bins.Select(bin => bin.GetProperty("count").GetInt32()).ShouldBe([1, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
        bins[0].GetProperty("from").GetDouble().ShouldBe(1);
        bins[^1].GetProperty("to").GetDouble().ShouldBe(100);
    }

    [Fact]
    public async Task History_Nothing_IsNoRow()
    {
        (await _desk.RunAsync("history")).ShouldSucceedWith("");
        (await _desk.RunAsync("history", "-o", "json")).ShouldSucceedWith("[]" + Environment.NewLine);
    }

    [Fact]
    public async Task Clear_File_IsGone()
    {
        await LearnAsync("vault/job", [1, 10]);

        (await _desk.RunAsync("history", "clear")).ShouldSucceedWith($"{File} is removed.{Environment.NewLine}");

        (await _desk.RunAsync("history")).Output.ShouldBeEmpty();
        (await _desk.RunAsync("history", "clear")).ShouldSucceedWith("");
    }

    public void Dispose() => _desk.Dispose();

    private async Task LearnAsync(string kind, IEnumerable<double> seconds)
    {
        var history = new RunTimeHistory();
        foreach (var (place, run) in seconds.Index())
        {
            history.Add(kind, new(DateTimeOffset.UnixEpoch.AddHours(place), TimeSpan.FromSeconds(run)));
        }

        await new RunTimeHistoryFile(File).SaveAsync(history);
    }
}
