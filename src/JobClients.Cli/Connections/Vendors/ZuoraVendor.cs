using JobClients.Zuora;

namespace JobClients.Cli.Connections.Vendors;

internal sealed class ZuoraVendor : ConnectionVendor
{
    private static readonly Setting s_url = new("url", "ZUORA_BASE_URL");
    private static readonly Setting s_environment = new("environment", "ZUORA_ENVIRONMENT");
    private static readonly Setting s_clientId = new("clientId", "ZUORA_CLIENT_ID");
    private static readonly Setting s_clientSecret = new("clientSecret", "ZUORA_CLIENT_SECRET", IsSecret: true);
    private static readonly Setting s_accessToken = new("accessToken", "ZUORA_ACCESS_TOKEN", IsSecret: true);

    private ZuoraVendor()
        : base(ZuoraClient.VendorName, [s_url, s_environment], [[s_clientId, s_clientSecret], [s_accessToken]])
    {
    }

    public static ZuoraVendor Instance { get; } = new();

    public override string NobodysJob => "zuora/data-query/00000000-0000-0000-0000-000000000000";

    public override IReadOnlyList<JobKind> Kinds => field ??= ReadKinds();

    public override bool SaysNoSuchJob(JobClientException failure) =>
        failure.Kind is JobClientErrorKind.NotFound or JobClientErrorKind.InvalidRequest && failure.VendorCode is not null;

    protected override ZuoraOptions Read(SettingValues values)
    {
        var options = new ZuoraOptions
        {
            BaseUrl = values.Of(s_environment) is { } name ? ReadEnvironment(values, name) : values.UrlOf(s_url),
            ClientId = values.Of(s_clientId),
            ClientSecret = values.Of(s_clientSecret),
            AccessToken = values.Of(s_accessToken),
        };
        values.RequireValid(options, (nameof(options.BaseUrl), s_url), (nameof(options.AccessToken), s_accessToken));
        return options;
    }

    protected override ZuoraClient Connect(JobConnectionOptions options) => new((ZuoraOptions)options);

    private static Uri ReadEnvironment(SettingValues values, string name) => ZuoraEnvironment.ByName.TryGetValue(name, out var url)
        ? url
        : throw values.Fault($"{values.NameOf(s_environment)} has to be one of {string.Join(", ", ZuoraEnvironment.ByName.Keys)}.");

    /// <summary>A client that is never used knows them.</summary>
    private static IReadOnlyList<JobKind> ReadKinds()
    {
        using var client = new ZuoraClient(new() { BaseUrl = ZuoraEnvironment.UsSandbox, AccessToken = "none" });
        return client.Kinds;
    }
}
