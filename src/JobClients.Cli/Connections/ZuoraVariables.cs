using JobClients.Zuora;

namespace JobClients.Cli.Connections;

internal static class ZuoraVariables
{
    private const string BaseUrl = "ZUORA_BASE_URL";
    private const string AccessToken = "ZUORA_ACCESS_TOKEN";

    public static ZuoraOptions Read(Surroundings surroundings)
    {
        ConnectionVariables.Require(surroundings, BaseUrl, AccessToken);
        var options = new ZuoraOptions
        {
            BaseUrl = ConnectionVariables.Url(surroundings, BaseUrl),
            AccessToken = surroundings.Variable(AccessToken),
        };
        options.Watching.TimeProvider = surroundings.Time;
        ConnectionVariables.RequireValid(options, (nameof(options.BaseUrl), BaseUrl), (nameof(options.AccessToken), AccessToken));
        return options;
    }
}
