namespace JobClients.Simulator.Tests.Support;

/// <summary>Where the pages say that a job is, and what they want to see.</summary>
internal static class Paths
{
    public const string ZuoraCredentials = "Bearer simulated-zuora-token";
    public const string VaultCredentials = "simulated-vault-session";

    public static string Of(string reference) => reference.Split('/') switch
    {
        ["zuora", "test-environment", var environment, var id] => $"/test-environments/{environment}/jobs/{id}",
        ["zuora", "data-query", var id] => $"/query/jobs/{id}",
        ["zuora", "data-labeling", var id] => $"/v1/multi-organizations/data-labeling-job/{id}",
        ["zuora", "custom-object-bulk", var id] => $"/objects/jobs/{id}",
        ["vault", "job", var id] => $"/api/v26.1/services/jobs/{id}",
        _ => throw new ArgumentException($"No page has {reference}.", nameof(reference)),
    };

    public static string CredentialsOf(string reference)
        => reference.StartsWith("zuora/", StringComparison.Ordinal) ? ZuoraCredentials : VaultCredentials;
}
