using JobClients.Support.Hostile;

namespace JobClients.VeevaVault.Tests.Hostile;

/// <summary>As <see cref="HostileAnswerTests"/>, with a bound on memory. Runs while no other test does, since the process is measured.</summary>
[CollectionDefinition(nameof(HostileBombTests), DisableParallelization = true)]
[Collection(nameof(HostileBombTests))]
public sealed class HostileBombTests(HostileServer server) : IClassFixture<HostileServer>
{
    public static TheoryData<string, string> Cases => HostileTable.Cases(Endpoints.All, HostileBombs.All);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task GetAsync_Bomb_TakesLittleMemory(string endpoint, string row)
    {
        using var @case = HostileTable.Find(server, Endpoints.All, endpoint, HostileBombs.All, row);

        await @case.RunInBoundsAsync();
    }
}
