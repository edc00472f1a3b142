namespace JobClients.Zuora.Tests;

public sealed class DisposalTests
{
    [Fact]
    public void Dispose_ByConnectionsAndByItsOwner_IsAllowed()
    {
        using var zuora = new ZuoraClient(new() { BaseUrl = new("https://rest.example"), AccessToken = "t" });
        var connections = new JobConnections().Add(zuora);

        connections.Dispose();

        Should.NotThrow(zuora.Dispose);
    }
}
