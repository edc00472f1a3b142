using System.Text.Json;
using JobClients.Cli.Connections.Vendors;
using JobClients.Simulator;

namespace JobClients.Cli.Tests.Commands;

public class StatesCommandTests
{
    [Fact]
    public async Task States_All_AreTheRowsOfTheKindsThemselves()
    {
        using var desk = new Desk();

        var result = await desk.RunAsync("states", "-o", "json");

        var kinds = ConnectionVendors.All.SelectMany(vendor => vendor.Kinds);
        JsonDocument.Parse(result.Output).RootElement.EnumerateArray()
            .DistinctBy(row => (row.GetProperty("kind").GetString(), row.GetProperty("status").GetString()))
            .Select(row => (row.GetProperty("kind").GetString(), row.GetProperty("status").GetString(), row.GetProperty("state").GetString()))
            .ShouldBe(
                kinds.SelectMany(kind => kind.Statuses.Rows, (kind, row) => ((string?)$"{kind.Vendor}/{kind.Name}", (string?)row.Key, (string?)row.Value.ToString())),
                ignoreOrder: true);
    }

    [Fact]
    public async Task States_OneKind_IsATable()
    {
        using var desk = new Desk();

        (await desk.RunAsync("states", "zuora/data-query")).ShouldSucceedWith("""
            KIND              STATUS       STATE      ENDED
            zuora/data-query  accepted     Queued
            zuora/data-query  submitted    Queued
            zuora/data-query  in_progress  Running
            zuora/data-query  completed    Succeeded  yes
            zuora/data-query  failed       Failed     yes
            zuora/data-query  cancelled    Cancelled  yes

            """);
    }

    [Fact]
    public async Task States_OfAKindThatLooksAtMoreThanTheStatus_SayWhen()
    {
        using var desk = new Desk();

        (await desk.RunAsync("states", "zuora/data-labeling")).ShouldSucceedWith("""
            KIND                 STATUS      STATE                ENDED  WHEN
            zuora/data-labeling  Accepted    Queued
            zuora/data-labeling  Dispatched  Running
            zuora/data-labeling  Completed   Succeeded            yes    no record failed or timed out
            zuora/data-labeling  Completed   CompletedWithErrors  yes    some did, or it is not told how many
            zuora/data-labeling  Completed   Failed               yes    some did, and none was labeled

            """);
    }

    /// <summary>What is said here is what is done elsewhere.</summary>
    [Theory]
    [InlineData(3, 0, 0, JobState.Succeeded)]
    [InlineData(3, 1, 0, JobState.CompletedWithErrors)]
    [InlineData(3, 0, null, JobState.CompletedWithErrors)]
    [InlineData(0, 0, 1, JobState.Failed)]
    public async Task States_OfLabelingByItsCounts_AreThoseOfTheJobs(int labeled, int failed, int? timedOut, JobState state)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = JobScript.DataLabeling().WithCounts(labeled, failed, timedOut ?? 0).End("Completed");
        var reference = vendors.Add(timedOut is null ? job.Answering(JobFault.Field("progress", $$"""{"labeled":{{labeled}},"failed":{{failed}}}""")) : job);

        (await vendors.RunAsync("get", reference, "-o", "json")).Output.ShouldContain($"\"state\": \"{state}\"");
    }

    [Fact]
    public async Task States_UnknownKind_ListsThem()
    {
        using var desk = new Desk();

        (await desk.RunAsync("states", "vault/jobs")).ShouldFailWith(
            ExitCode.Usage,
            "'vault/jobs' is of no known kind; there are zuora/test-environment, zuora/data-query, zuora/data-labeling, zuora/custom-object-bulk, vault/job.");
    }
}
