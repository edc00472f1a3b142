namespace JobClients.Simulator.Command;

/// <summary>What somebody needs to talk to a simulator, ready to paste into a shell.</summary>
internal static class Greeting
{
    public static string For(JobSimulator simulator, JobSimulatorOptions options)
    {
        var address = simulator.BaseAddress.GetLeftPart(UriPartial.Authority);
        var references = SampleJobs.All.Select(script => simulator.Add(script).Reference);
        return $"""
            Zuora and Veeva Vault are at {address} until Ctrl-C.

            export ZUORA_BASE_URL={address} ZUORA_ACCESS_TOKEN={options.ZuoraAccessToken} VEEVA_VAULT_URL={address} VEEVA_VAULT_SESSION_ID={options.VeevaVaultSessionId}

            {string.Join('\n', references)}
            """;
    }
}
