using JobClients.Simulator.Logins;
using Microsoft.AspNetCore.Mvc.Filters;

namespace JobClients.Simulator.Zuora;

internal sealed class ZuoraAuthentication(JobSimulatorOptions options, LoginBook logins) : IAuthorizationFilter
{
    private const string Scheme = "Bearer ";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var given = context.HttpContext.Request.Headers.Authorization.ToString();
        if (!given.StartsWith(Scheme, StringComparison.Ordinal) || !IsGood(given[Scheme.Length..]))
        {
            context.Result = ZuoraResult.Unauthorized();
        }
    }

    private bool IsGood(string token) => token == options.ZuoraAccessToken || logins.Zuora.Admit(token);
}
