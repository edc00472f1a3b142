using System.Text.Json;
using JobClients.Simulator;

namespace JobClients.Cli.Tests.Programs;

public class ResultTests
{
    [Fact]
    public async Task Get_JobThatHasSucceeded_WritesOneObject()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().WithDataFile(new("https://files.example.com/result.csv?X-Amz-Signature=abc")).End("completed"));

        var result = await vendors.RunAsync("get", reference, "--output", "json", "--exit-status");

        var job = JsonDocument.Parse(result.Output).RootElement;
        job.GetProperty("reference").GetString().ShouldBe(reference);
        job.GetProperty("state").GetString().ShouldBe("Succeeded");
        job.GetProperty("status").GetString().ShouldBe("completed");
        job.GetProperty("resultLink").GetString().ShouldBe("https://files.example.com/result.csv");
        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Succeeded);
        vendors.Job(reference).Polls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task Wait_VaultJobInEitherFormat_WritesTheSame(string format)
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.VeevaVaultJob().End("ERRORS_ENCOUNTERED"));

        var result = await vendors.Set("VEEVA_VAULT_FORMAT", format).RunAsync("wait", reference, "--output", "ndjson");

        var job = JsonDocument.Parse(result.Output).RootElement;
        job.GetProperty("state").GetString().ShouldBe("CompletedWithErrors");
        job.GetProperty("status").GetString().ShouldBe("ERRORS_ENCOUNTERED");
        result.TimelessError.ShouldBe($"HH:MM:SS {reference} CompletedWithErrors (ERRORS_ENCOUNTERED){Environment.NewLine}");
        result.ExitCode.ShouldBe(ExitCode.NotSucceeded);
    }

    [Fact]
    public async Task Wait_JobsOfBothVendors_KeepsResultsAndProgressApart()
    {
        await using var vendors = await Vendors.StartAsync();
        var bulk = vendors.Add(JobScript.CustomObjectBulk().Then("pending", TimeSpan.FromHours(1)).End("completed"));
        var vault = vendors.Add(JobScript.VeevaVaultJob().WithId("1201").End("SUCCESS"));

        var result = await vendors.RunAsync("wait", bulk, vault);

        var padding = new string(' ', bulk.Length - vault.Length);
        result.Output.ShouldBe($"""
            REFERENCE{new string(' ', bulk.Length - 9)}  STATE          STATUS   PROGRESS  ENDED
            {bulk}  AwaitingInput  pending  0 done
            {vault}{padding}  Succeeded      SUCCESS            {EndOf(result.Output)}

            """);
        result.TimelessError.Lines().ShouldBe(
            [$"HH:MM:SS {bulk} AwaitingInput (pending) 0 done", $"HH:MM:SS {vault} Succeeded (SUCCESS)"], ignoreOrder: true);
        result.ExitCode.ShouldBe(ExitCode.NotEnded);
    }

    [Fact]
    public async Task Watch_Ndjson_WritesEveryChangeOnOutput()
    {
        var serverTime = new ManualTimeProvider();
        await using var vendors = await Vendors.StartAsync(serverTime);
        var reference = vendors.Add(JobScript.CustomObjectBulk().Then("accepted", TimeSpan.FromHours(1)).End("failed"));
        using var process = vendors.Start("watch", reference, "--output", "ndjson");

        var first = await process.ReadLineAsync();
        serverTime.Advance(TimeSpan.FromHours(2));
        var result = await process.WaitAsync();

        first.ShouldContain("\"state\":\"Queued\"");
        result.Output.ShouldHaveSingleLine();
        result.Output.ShouldContain("\"state\":\"Failed\"");
        result.Output.ShouldContain("\"error\":{");
        result.ExitCode.ShouldBe(ExitCode.NotSucceeded);
    }

    private static string EndOf(string output) => output.Lines()[^1][^20..];
}
