using JobClients.VeevaVault;

namespace JobClients.Cli.Connections.Vendors;

internal sealed class VeevaVaultVendor : ConnectionVendor
{
    private static readonly Setting s_url = new("url", "VEEVA_VAULT_URL");
    private static readonly Setting s_userName = new("userName", "VEEVA_VAULT_USERNAME");
    private static readonly Setting s_password = new("password", "VEEVA_VAULT_PASSWORD", IsSecret: true);
    private static readonly Setting s_sessionId = new("sessionId", "VEEVA_VAULT_SESSION_ID", IsSecret: true);
    private static readonly Setting s_accessToken = new("accessToken", "VEEVA_VAULT_ACCESS_TOKEN", IsSecret: true);
    private static readonly Setting s_clientId = new("clientId", "VEEVA_VAULT_CLIENT_ID");
    private static readonly Setting s_apiVersion = new("apiVersion", "VEEVA_VAULT_API_VERSION");
    private static readonly Setting s_format = new("format", "VEEVA_VAULT_FORMAT");

    private VeevaVaultVendor()
        : base(VeevaVaultClient.VendorName, [s_url], [[s_userName, s_password], [s_sessionId], [s_accessToken]], s_clientId, s_apiVersion, s_format)
    {
    }

    public static VeevaVaultVendor Instance { get; } = new();

    public override string NobodysJob => "vault/job/0";

    public override IReadOnlyList<JobKind> Kinds => field ??= ReadKinds();

    /// <remarks>Vault complains of the job's id. What it does not find, or not support, is the version of its API.</remarks>
    public override bool SaysNoSuchJob(JobClientException failure) =>
        failure.Kind == JobClientErrorKind.InvalidRequest && failure.VendorCode is not null and not "METHOD_NOT_SUPPORTED";

    protected override VeevaVaultOptions Read(SettingValues values)
    {
        var options = new VeevaVaultOptions
        {
            BaseUrl = values.UrlOf(s_url),
            UserName = values.Of(s_userName),
            Password = values.Of(s_password),
            SessionId = values.Of(s_sessionId),
            AccessToken = values.Of(s_accessToken),
            ClientId = values.Of(s_clientId),
            Format = ReadFormat(values),
        };
        options.ApiVersion = values.Of(s_apiVersion) ?? options.ApiVersion;
        values.RequireValid(
            options,
            (nameof(options.BaseUrl), s_url),
            (nameof(options.SessionId), s_sessionId),
            (nameof(options.AccessToken), s_accessToken),
            (nameof(options.ClientId), s_clientId),
            (nameof(options.ApiVersion), s_apiVersion));
        return options;
    }

    protected override VeevaVaultClient Connect(JobConnectionOptions options) => new((VeevaVaultOptions)options);

    private static VeevaVaultFormat ReadFormat(SettingValues values) => values.Of(s_format)?.ToUpperInvariant() switch
    {
        null or "JSON" => VeevaVaultFormat.Json,
        "XML" => VeevaVaultFormat.Xml,
        _ => throw values.Fault($"{values.NameOf(s_format)} has to be json or xml."),
    };

    /// <summary>A client that is never used knows them.</summary>
    private static IReadOnlyList<JobKind> ReadKinds()
    {
        using var client = new VeevaVaultClient(new() { BaseUrl = new("https://vault.invalid"), SessionId = "none" });
        return client.Kinds;
    }
}
