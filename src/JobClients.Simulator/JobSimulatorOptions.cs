namespace JobClients.Simulator;

/// <summary>How a <see cref="JobSimulator"/> runs.</summary>
public sealed class JobSimulatorOptions
{
    /// <summary>
    /// The one source of time: timelines, time stamps, <c>Date</c> headers, recorded polls and Vault's limit go by its
    /// <see cref="TimeProvider.GetUtcNow"/> alone; the delays of <see cref="JobFault.Late"/> and
    /// <see cref="JobFault.Slow"/> are its timers.
    /// </summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1.</summary>
    /// <value>The default is 0: any free port.</value>
    public int Port
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 65535);
            field = value;
        }
    }

    /// <summary>The token that Zuora's endpoints want after <c>Bearer</c>.</summary>
    /// <value>The default is <c>simulated-zuora-token</c>.</value>
    public string ZuoraAccessToken { get; set => field = Required(value); } = "simulated-zuora-token";

    /// <summary>The session id that Vault's endpoint wants, as it is or after <c>Bearer</c>.</summary>
    /// <value>The default is <c>simulated-vault-session</c>.</value>
    public string VeevaVaultSessionId { get; set => field = Required(value); } = "simulated-vault-session";

    /// <summary>The id of the one OAuth client that gets tokens from Zuora's <c>/oauth/token</c>.</summary>
    /// <value>The default is <c>simulated-client</c>.</value>
    public string ZuoraClientId { get; set => field = Required(value); } = "simulated-client";

    /// <summary>The secret of the OAuth client.</summary>
    /// <value>The default is <c>simulated-secret</c>.</value>
    public string ZuoraClientSecret { get; set => field = Required(value); } = "simulated-secret";

    /// <summary>How long a token of <c>/oauth/token</c> is good for. <see cref="ZuoraAccessToken"/> is good for ever.</summary>
    /// <value>The default is an hour, as the page says.</value>
    public TimeSpan ZuoraTokenLifetime { get; set => field = Positive(value); } = TimeSpan.FromHours(1);

    /// <summary>The name of the one user who may log in to the Vault.</summary>
    /// <value>The default is <c>user@simulated.example</c>.</value>
    public string VeevaVaultUserName { get; set => field = Required(value); } = "user@simulated.example";

    /// <summary>The password of the user.</summary>
    /// <value>The default is <c>simulated-password</c>.</value>
    public string VeevaVaultPassword { get; set => field = Required(value); } = "simulated-password";

    /// <summary>
    /// How long a session of Vault's login is good for after its last use. <see cref="VeevaVaultSessionId"/> is good for ever.
    /// </summary>
    /// <value>The default is 20 minutes; each Vault has its own.</value>
    public TimeSpan VeevaVaultIdleTimeout { get; set => field = Positive(value); } = TimeSpan.FromMinutes(20);

    /// <summary>Vault's limit: how long after an accepted call for a job the next one is refused.</summary>
    /// <value>The default is 10 seconds, as the page says.</value>
    public TimeSpan VeevaVaultPollInterval
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(10);

    /// <summary>The only version of the Vault API that is served.</summary>
    /// <value>The default is <c>v26.1</c>.</value>
    public string VeevaVaultApiVersion { get; set => field = Required(value); } = "v26.1";

    /// <summary>Where the simulator is, once it runs.</summary>
    internal Uri? BaseAddress { get; set; }

    /// <summary>What somebody changes after the start has no effect.</summary>
    internal JobSimulatorOptions Copy() => (JobSimulatorOptions)MemberwiseClone();

    private static TimeSpan Positive(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
        return value;
    }

    private static string Required(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return value;
    }
}
