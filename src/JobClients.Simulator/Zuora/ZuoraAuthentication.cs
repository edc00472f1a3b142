using Microsoft.AspNetCore.Mvc.Filters;

namespace JobClients.Simulator.Zuora;

internal sealed class ZuoraAuthentication(JobSimulatorOptions options) : IAuthorizationFilter
{
    private readonly string _expected = $"Bearer {options.ZuoraAccessToken}";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.Headers.Authorization != _expected)
        {
            context.Result = ZuoraResult.Unauthorized();
        }
    }
}
