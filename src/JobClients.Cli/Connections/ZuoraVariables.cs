using JobClients.Zuora;

namespace JobClients.Cli.Connections;

internal static class ZuoraVariables
{
    private const string BaseUrl = "ZUORA_BASE_URL";
    private const string Environment = "ZUORA_ENVIRONMENT";
    private const string ClientId = "ZUORA_CLIENT_ID";
    private const string ClientSecret = "ZUORA_CLIENT_SECRET";
    private const string AccessToken = "ZUORA_ACCESS_TOKEN";

    public static ZuoraOptions Read(Surroundings surroundings, RunTimeHistory history)
    {
        ConnectionVariables.RequireOneOf(surroundings, [BaseUrl], [Environment]);
        ConnectionVariables.RequireOneOf(surroundings, [ClientId, ClientSecret], [AccessToken]);
        var options = new ZuoraOptions
        {
            BaseUrl = ReadBaseUrl(surroundings),
            ClientId = surroundings.Variable(ClientId),
            ClientSecret = surroundings.Variable(ClientSecret),
            AccessToken = surroundings.Variable(AccessToken),
        };
        (options.Watching.TimeProvider, options.Watching.History) = (surroundings.Time, history);
        ConnectionVariables.RequireValid(options, (nameof(options.BaseUrl), BaseUrl), (nameof(options.AccessToken), AccessToken));
        return options;
    }

    private static Uri? ReadBaseUrl(Surroundings surroundings)
    {
        if (surroundings.Variable(Environment) is not { } name)
        {
            return ConnectionVariables.Url(surroundings, BaseUrl);
        }

        return ZuoraEnvironment.ByName.TryGetValue(name, out var url)
            ? url
            : throw new UsageException($"{Environment} has to be one of {string.Join(", ", ZuoraEnvironment.ByName.Keys)}.");
    }
}
