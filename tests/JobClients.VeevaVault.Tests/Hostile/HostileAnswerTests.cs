using JobClients.Support.Hostile;

namespace JobClients.VeevaVault.Tests.Hostile;

/// <summary>Every row of the table at every endpoint: a poll ends in what the row says, and shows no secret.</summary>
public sealed class HostileAnswerTests(HostileServer server) : IClassFixture<HostileServer>
{
    public static TheoryData<string, string> Cases => HostileTable.Cases(Endpoints.All, HostileRows.All);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task GetAsync_HostileAnswer_IsASnapshotOrAFailureAndNothingElse(string endpoint, string row)
    {
        using var @case = HostileTable.Find(server, Endpoints.All, endpoint, HostileRows.All, row);

        await @case.RunAsync();
    }
}
