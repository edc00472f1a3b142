using JobClients.Cli.Connections;
using JobClients.Cli.Connections.Vendors;
using JobClients.VeevaVault;

namespace JobClients.Cli.Tests.Connections;

public class VariableConnectionsTests
{
    private const string UrlRule = "has to be an https URL without user, query or fragment; http only on loopback.";
    private const string Secret = "s3cret";

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal)
    {
        ["ZUORA_BASE_URL"] = "https://rest.zuora.com",
        ["ZUORA_ACCESS_TOKEN"] = Secret,
        ["VEEVA_VAULT_URL"] = "https://acme.veevavault.com",
        ["VEEVA_VAULT_SESSION_ID"] = Secret,
    };

    private Surroundings Surroundings => new() { Output = TextWriter.Null, Error = TextWriter.Null, Environment = _variables.GetValueOrDefault };

    [Theory]
    [InlineData("zuora/data-query/1", "ZUORA_ACCESS_TOKEN", null, "Set ZUORA_CLIENT_ID and ZUORA_CLIENT_SECRET, or ZUORA_ACCESS_TOKEN.")]
    [InlineData("zuora/data-query/1", "ZUORA_BASE_URL", "", "Set ZUORA_BASE_URL, or ZUORA_ENVIRONMENT.")]
    [InlineData("vault/job/1", "VEEVA_VAULT_URL", null, "VEEVA_VAULT_URL is not set.")]
    [InlineData("vault/job/1", "VEEVA_VAULT_SESSION_ID", null, "Set VEEVA_VAULT_USERNAME and VEEVA_VAULT_PASSWORD, or VEEVA_VAULT_SESSION_ID, or VEEVA_VAULT_ACCESS_TOKEN.")]
    [InlineData("zuora/data-query/1", "ZUORA_BASE_URL", "rest.zuora.com", $"ZUORA_BASE_URL {UrlRule}")]
    [InlineData("zuora/data-query/1", "ZUORA_BASE_URL", "http://rest.zuora.com", $"ZUORA_BASE_URL {UrlRule}")]
    [InlineData("zuora/data-query/1", "ZUORA_BASE_URL", $"https://user:{Secret}@rest.zuora.com", $"ZUORA_BASE_URL {UrlRule}")]
    [InlineData("zuora/data-query/1", "ZUORA_ACCESS_TOKEN", $"{Secret}\n", "ZUORA_ACCESS_TOKEN has to be printable ASCII.")]
    [InlineData("vault/job/1", "VEEVA_VAULT_URL", $"https://acme.veevavault.com?x={Secret}", $"VEEVA_VAULT_URL {UrlRule}")]
    [InlineData("vault/job/1", "VEEVA_VAULT_SESSION_ID", $"{Secret}ü", "VEEVA_VAULT_SESSION_ID has to be printable ASCII.")]
    [InlineData("vault/job/1", "VEEVA_VAULT_API_VERSION", $"26.1/{Secret}", "VEEVA_VAULT_API_VERSION has to be like v26.1.")]
    [InlineData("vault/job/1", "VEEVA_VAULT_FORMAT", $"yaml{Secret}", "VEEVA_VAULT_FORMAT has to be json or xml.")]
    public void Open_MissingOrBadVariable_NamesItAndNotItsValue(string reference, string variable, string? value, string message)
    {
        Set(variable, value);

        Should.Throw<UsageException>(() => Open(reference)).Message.ShouldBe(message);
    }

    [Fact]
    public void Open_HalfALogin_NamesTheOtherHalf()
    {
        _variables.Remove("VEEVA_VAULT_SESSION_ID");
        Set("VEEVA_VAULT_USERNAME", "somebody");

        Should.Throw<UsageException>(() => Open("vault/job/1")).Message.ShouldBe("VEEVA_VAULT_PASSWORD is not set.");
    }

    [Fact]
    public void Open_TwoLogins_AreOneTooMany()
    {
        Set("ZUORA_CLIENT_ID", "id");

        Should.Throw<UsageException>(() => Open("zuora/data-query/1")).Message.ShouldBe("ZUORA_CLIENT_ID and ZUORA_ACCESS_TOKEN exclude each other.");
    }

    [Fact]
    public void Open_NamedEnvironment_IsKnownOrListed()
    {
        Set("ZUORA_BASE_URL", null);
        Set("ZUORA_ENVIRONMENT", "EU-Production");
        Open("zuora/data-query/1").Dispose();

        Set("ZUORA_ENVIRONMENT", "moon");
        Should.Throw<UsageException>(() => Open("zuora/data-query/1")).Message.ShouldStartWith("ZUORA_ENVIRONMENT has to be one of us-production-cloud-1, ");
    }

    [Theory]
    [InlineData("zuora/data-query/1", "VEEVA_VAULT_URL")]
    [InlineData("vault/job/1", "ZUORA_BASE_URL")]
    public void Open_OneVendor_AsksForNoOther(string reference, string variable)
    {
        Set(variable, null);

        using var connections = Open(reference);

        connections.Open(JobReference.Parse(reference)).Reference.ToString().ShouldBe(reference);
    }

    [Theory]
    [InlineData("xml", VeevaVaultFormat.Xml)]
    [InlineData("XML", VeevaVaultFormat.Xml)]
    [InlineData("json", VeevaVaultFormat.Json)]
    [InlineData("", VeevaVaultFormat.Json)]
    public void Read_VaultFormat_IsReadInAnyLetterCase(string text, VeevaVaultFormat format)
    {
        Set("VEEVA_VAULT_FORMAT", text);

        ReadVault().Format.ShouldBe(format);
    }

    [Fact]
    public void Read_VaultApiVersion_ReplacesTheDefault()
    {
        ReadVault().ApiVersion.ShouldBe(new VeevaVaultOptions().ApiVersion);

        Set("VEEVA_VAULT_API_VERSION", "v25.3");

        ReadVault().ApiVersion.ShouldBe("v25.3");
    }

    [Fact]
    public void Open_NamedConnection_IsNotTheDefaultOne()
    {
        Should.Throw<JobConnectionNotFoundException>(() => Open("acme:vault/job/1")).Message
            .ShouldBe("There is no connection 'acme' to 'vault'. Make it with: jobctl connections add acme:vault");
    }

    private VeevaVaultOptions ReadVault() => (VeevaVaultOptions)VeevaVaultVendor.Instance.Check(new VariableValues(Surroundings));

    private void Set(string variable, string? value)
    {
        _variables.Remove(variable);
        if (value is not null)
        {
            _variables[variable] = value;
        }
    }

    private OpenConnections Open(string reference) => new ConfiguredConnections(Surroundings).Open([JobReference.Parse(reference)]);
}
