using Microsoft.AspNetCore.Mvc.Filters;

namespace JobClients.Simulator.VeevaVault;

internal sealed class VaultAuthentication(JobSimulatorOptions options) : IAuthorizationFilter
{
    private readonly string _bearer = $"Bearer {options.VeevaVaultSessionId}";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var given = context.HttpContext.Request.Headers.Authorization;
        if (given != options.VeevaVaultSessionId && given != _bearer)
        {
            context.Result = new VaultResult(VaultEnvelope.InvalidSession);
        }
    }
}
