using JobClients.VeevaVault;

namespace JobClients.Cli.Connections;

internal static class VeevaVaultVariables
{
    private const string Url = "VEEVA_VAULT_URL";
    private const string SessionId = "VEEVA_VAULT_SESSION_ID";
    private const string ApiVersion = "VEEVA_VAULT_API_VERSION";
    private const string Format = "VEEVA_VAULT_FORMAT";

    public static VeevaVaultOptions Read(Surroundings surroundings)
    {
        ConnectionVariables.Require(surroundings, Url, SessionId);
        var options = new VeevaVaultOptions
        {
            BaseUrl = ConnectionVariables.Url(surroundings, Url),
            SessionId = surroundings.Variable(SessionId),
            Format = ReadFormat(surroundings),
        };
        options.ApiVersion = surroundings.Variable(ApiVersion) ?? options.ApiVersion;
        options.Watching.TimeProvider = surroundings.Time;
        ConnectionVariables.RequireValid(
            options, (nameof(options.BaseUrl), Url), (nameof(options.SessionId), SessionId), (nameof(options.ApiVersion), ApiVersion));
        return options;
    }

    private static VeevaVaultFormat ReadFormat(Surroundings surroundings) =>
        surroundings.Variable(Format)?.ToUpperInvariant() switch
        {
            null or "JSON" => VeevaVaultFormat.Json,
            "XML" => VeevaVaultFormat.Xml,
            _ => throw new UsageException($"{Format} has to be json or xml."),
        };
}
