using JobClients.Cli.Connections;
using JobClients.Simulator;
using JobClients.VeevaVault;
using JobClients.Zuora;

namespace JobClients.Cli.Demo;

/// <summary>The real clients, pointed at a simulator.</summary>
internal static class DemoConnections
{
    public static OpenConnections Open(Uri address, JobSimulatorOptions simulator, HttpMessageHandler transport) => new OpenConnections()
        .Add(new ZuoraClient(new()
        {
            BaseUrl = address,
            AccessToken = simulator.ZuoraAccessToken,
            HttpHandler = transport,
            Watching = { TimeProvider = simulator.TimeProvider },
        }))
        .Add(new VeevaVaultClient(new()
        {
            BaseUrl = address,
            SessionId = simulator.VeevaVaultSessionId,
            HttpHandler = transport,
            Watching = { TimeProvider = simulator.TimeProvider },
        }));

    /// <summary>Without the proxy that the machine may have: it does not lead to this very program.</summary>
    public static SocketsHttpHandler CreateTransport() => new() { UseProxy = false, AllowAutoRedirect = false, UseCookies = false };
}
