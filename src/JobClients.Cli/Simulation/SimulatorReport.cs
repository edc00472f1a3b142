using JobClients.Simulator;

namespace JobClients.Cli.Simulation;

/// <summary>What somebody needs to talk to a simulator.</summary>
internal sealed record SimulatorReport(string BaseAddress, IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> References)
{
    public static SimulatorReport Of(Uri baseAddress, JobSimulatorOptions options, IReadOnlyList<string> references)
    {
        var address = baseAddress.GetLeftPart(UriPartial.Authority);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ZUORA_BASE_URL"] = address,
            ["ZUORA_CLIENT_ID"] = options.ZuoraClientId,
            ["ZUORA_CLIENT_SECRET"] = options.ZuoraClientSecret,
            ["VEEVA_VAULT_URL"] = address,
            ["VEEVA_VAULT_USERNAME"] = options.VeevaVaultUserName,
            ["VEEVA_VAULT_PASSWORD"] = options.VeevaVaultPassword,
        };
        return new(address, environment, references);
    }

    public string ToText() => $"""
        Zuora and Veeva Vault are at {BaseAddress} until Ctrl-C. In another shell:

        export {string.Join(' ', Environment.Select(variable => $"{variable.Key}={variable.Value}"))}
        jobctl wait {string.Join(' ', References)}

        {string.Join('\n', References)}
        """;
}
