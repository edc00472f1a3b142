using System.Text.Json;
using JobClients.Cli.Connections.Vendors;

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
    public async Task States_UnknownKind_ListsThem()
    {
        using var desk = new Desk();

        (await desk.RunAsync("states", "vault/jobs")).ShouldFailWith(
            ExitCode.Usage,
            "'vault/jobs' is of no known kind; there are zuora/test-environment, zuora/data-query, zuora/data-labeling, zuora/custom-object-bulk, vault/job.");
    }
}
