namespace JobClients.Zuora;

/// <summary>
/// The base URLs of Zuora's environments: https://developer.zuora.com/docs/get-started/introduction/.
/// </summary>
public static class ZuoraEnvironment
{
    /// <summary>US Production Cloud 1.</summary>
    public static Uri UsProductionCloud1 { get; } = new("https://rest.na.zuora.com");

    /// <summary>US Production Cloud 2.</summary>
    public static Uri UsProductionCloud2 { get; } = new("https://rest.zuora.com");

    /// <summary>US API Sandbox Cloud 1.</summary>
    public static Uri UsApiSandboxCloud1 { get; } = new("https://rest.sandbox.na.zuora.com");

    /// <summary>US API Sandbox Cloud 2.</summary>
    public static Uri UsApiSandboxCloud2 { get; } = new("https://rest.apisandbox.zuora.com");

    /// <summary>US Developer Sandbox and Central Sandbox.</summary>
    public static Uri UsSandbox { get; } = new("https://rest.test.zuora.com");

    /// <summary>EU Production.</summary>
    public static Uri EuProduction { get; } = new("https://rest.eu.zuora.com");

    /// <summary>EU API Sandbox.</summary>
    public static Uri EuApiSandbox { get; } = new("https://rest.sandbox.eu.zuora.com");

    /// <summary>EU Developer Sandbox and Central Sandbox.</summary>
    public static Uri EuSandbox { get; } = new("https://rest.test.eu.zuora.com");

    /// <summary>APAC Production.</summary>
    public static Uri ApProduction { get; } = new("https://rest.ap.zuora.com");

    /// <summary>APAC Developer Sandbox and Central Sandbox.</summary>
    public static Uri ApSandbox { get; } = new("https://rest.test.ap.zuora.com");

    /// <summary>All of them by name, such as <c>us-production-cloud-2</c>; case is ignored.</summary>
    public static IReadOnlyDictionary<string, Uri> ByName { get; } = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase)
    {
        ["us-production-cloud-1"] = UsProductionCloud1,
        ["us-production-cloud-2"] = UsProductionCloud2,
        ["us-api-sandbox-cloud-1"] = UsApiSandboxCloud1,
        ["us-api-sandbox-cloud-2"] = UsApiSandboxCloud2,
        ["us-sandbox"] = UsSandbox,
        ["eu-production"] = EuProduction,
        ["eu-api-sandbox"] = EuApiSandbox,
        ["eu-sandbox"] = EuSandbox,
        ["ap-production"] = ApProduction,
        ["ap-sandbox"] = ApSandbox,
    };
}
