using JobClients.Simulator;

namespace JobClients.Cli.Tests.Support;

/// <summary>Both vendors on loopback, and the variables that lead there.</summary>
internal sealed class Vendors(JobSimulator simulator) : IAsyncDisposable
{
    public const string ZuoraToken = "zuora-token-c0ffee-4711";
    public const string VaultSession = "vault-session-c0ffee-4712";

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal)
    {
        ["ZUORA_BASE_URL"] = simulator.BaseAddress.ToString(),
        ["ZUORA_ACCESS_TOKEN"] = ZuoraToken,
        ["VEEVA_VAULT_URL"] = simulator.BaseAddress.ToString(),
        ["VEEVA_VAULT_SESSION_ID"] = VaultSession,
    };

    public static async Task<Vendors> StartAsync(TimeProvider? time = null) => new(await JobSimulator.StartAsync(new()
    {
        ZuoraAccessToken = ZuoraToken,
        VeevaVaultSessionId = VaultSession,
        TimeProvider = time ?? TimeProvider.System,
    }));

    /// <summary>Adds a job.</summary>
    /// <returns>Its reference.</returns>
    public string Add(JobScript script) => simulator.Add(script).Reference;

    public SimulatedJob Job(string reference) => simulator.Jobs.Single(job => job.Reference == reference);

    public Vendors Set(string variable, string? value)
    {
        Environment.Remove(variable);
        if (value is not null)
        {
            Environment[variable] = value;
        }

        return this;
    }

    public Task<RunResult> RunAsync(params string[] args) => JobctlProcess.RunAsync(Environment, args);

    public JobctlProcess Start(params string[] args) => JobctlProcess.Start(Environment, args);

    public ValueTask DisposeAsync() => simulator.DisposeAsync();
}
