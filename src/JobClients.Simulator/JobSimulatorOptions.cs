namespace JobClients.Simulator;

/// <summary>How a <see cref="JobSimulator"/> runs.</summary>
public sealed class JobSimulatorOptions
{
    /// <summary>
    /// The one source of time: timelines, time stamps, recorded polls and Vault's limit go by its
    /// <see cref="TimeProvider.GetUtcNow"/> alone.
    /// </summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1.</summary>
    /// <value>The default is 0: any free port.</value>
    public int Port { get; set; }

    /// <summary>The token that Zuora's endpoints want after <c>Bearer</c>.</summary>
    /// <value>The default is <c>simulated-zuora-token</c>.</value>
    public string ZuoraAccessToken { get; set; } = "simulated-zuora-token";

    /// <summary>The session id that Vault's endpoint wants, as it is or after <c>Bearer</c>.</summary>
    /// <value>The default is <c>simulated-vault-session</c>.</value>
    public string VeevaVaultSessionId { get; set; } = "simulated-vault-session";

    /// <summary>Vault's limit: how long after an accepted call for a job the next one is refused.</summary>
    /// <value>The default is 10 seconds, as the page says.</value>
    public TimeSpan VeevaVaultPollInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The only version of the Vault API that is served.</summary>
    /// <value>The default is <c>v26.1</c>.</value>
    public string VeevaVaultApiVersion { get; set; } = "v26.1";
}
