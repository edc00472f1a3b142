namespace JobClients.Simulator.Logins;

/// <summary>Who has logged in, at both vendors.</summary>
internal sealed class LoginBook(JobSimulatorOptions options)
{
    public SimulatedLogins Zuora { get; } = new(options.TimeProvider, "simulated-zuora-login", options.ZuoraTokenLifetime, isProlonged: false);

    public SimulatedLogins VeevaVault { get; } = new(options.TimeProvider, "simulated-vault-login", options.VeevaVaultIdleTimeout, isProlonged: true);
}
