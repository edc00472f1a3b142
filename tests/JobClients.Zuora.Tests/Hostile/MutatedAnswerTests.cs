using JobClients.Support.Hostile;

namespace JobClients.Zuora.Tests.Hostile;

/// <summary>The proper answers with random damage: a poll ends in a snapshot or in a failure, and in nothing else.</summary>
public sealed class MutatedAnswerTests(HostileServer server) : IClassFixture<HostileServer>
{
    public static TheoryData<string> Names => [.. Endpoints.All.Select(endpoint => endpoint.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task GetAsync_MutatedAnswer_IsASnapshotOrAFailure(string endpoint) =>
        Mutations.CheckAsync(server, Endpoints.All.Single(one => one.Name == endpoint));
}
