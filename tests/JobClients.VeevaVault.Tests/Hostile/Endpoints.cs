using JobClients.Support.Hostile;

namespace JobClients.VeevaVault.Tests.Hostile;

/// <summary>Vault's columns of the table: its one endpoint, in both formats.</summary>
internal static class Endpoints
{
    public static IReadOnlyList<HostileEndpoint> All { get; } = [.. Enum.GetValues<VeevaVaultFormat>().Select(Job)];

    private static HostileEndpoint Job(VeevaVaultFormat format) => new(
        $"job in {format}",
        JobScript.VeevaVaultJob().WithField("hostile", Secrets.SignedUrl).End("SUCCESS"),
        "status",
        "SUCCESS",
        connection => Connect(connection, format))
    {
        RequestIdHeader = "X-VaultAPI-ExecutionId",
        IsXml = format == VeevaVaultFormat.Xml,
        HasEnvelope = true,
        HasErrorsIn200 = true,
        TellsTimes = true,
        Times = ["created_date", "run_start_date", "run_end_date"],
        Numbers = ["id", "created_by"],
        Texts = ["method"],
    };

    private static VeevaVaultClient Connect(HostileConnection connection, VeevaVaultFormat format) => new(new()
    {
        BaseUrl = connection.Address,
        SessionId = Secrets.Credentials,
        Format = format,
        HttpHandler = connection.Wire,
        Watching = { TimeProvider = connection.Time },
    });
}
