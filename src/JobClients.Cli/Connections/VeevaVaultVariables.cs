using JobClients.VeevaVault;

namespace JobClients.Cli.Connections;

internal static class VeevaVaultVariables
{
    private const string Url = "VEEVA_VAULT_URL";
    private const string SessionId = "VEEVA_VAULT_SESSION_ID";
    private const string AccessToken = "VEEVA_VAULT_ACCESS_TOKEN";
    private const string UserName = "VEEVA_VAULT_USERNAME";
    private const string Password = "VEEVA_VAULT_PASSWORD";
    private const string ClientId = "VEEVA_VAULT_CLIENT_ID";
    private const string ApiVersion = "VEEVA_VAULT_API_VERSION";
    private const string Format = "VEEVA_VAULT_FORMAT";

    public static VeevaVaultOptions Read(Surroundings surroundings, RunTimeHistory history)
    {
        ConnectionVariables.Require(surroundings, Url);
        ConnectionVariables.RequireOneOf(surroundings, [UserName, Password], [SessionId], [AccessToken]);
        var options = new VeevaVaultOptions
        {
            BaseUrl = ConnectionVariables.Url(surroundings, Url),
            UserName = surroundings.Variable(UserName),
            Password = surroundings.Variable(Password),
            SessionId = surroundings.Variable(SessionId),
            AccessToken = surroundings.Variable(AccessToken),
            ClientId = surroundings.Variable(ClientId),
            Format = ReadFormat(surroundings),
        };
        options.ApiVersion = surroundings.Variable(ApiVersion) ?? options.ApiVersion;
        (options.Watching.TimeProvider, options.Watching.History) = (surroundings.Time, history);
        ConnectionVariables.RequireValid(
            options,
            (nameof(options.BaseUrl), Url),
            (nameof(options.SessionId), SessionId),
            (nameof(options.ClientId), ClientId),
            (nameof(options.ApiVersion), ApiVersion));
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
