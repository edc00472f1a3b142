using JobClients.Simulator.Logins;
using Microsoft.AspNetCore.Mvc.Filters;

namespace JobClients.Simulator.VeevaVault;

internal sealed class VaultAuthentication(JobSimulatorOptions options, LoginBook logins) : IAuthorizationFilter
{
    private const string Scheme = "Bearer ";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var given = context.HttpContext.Request.Headers.Authorization.ToString();
        if (!IsGood(given.StartsWith(Scheme, StringComparison.Ordinal) ? given[Scheme.Length..] : given))
        {
            context.Result = new VaultResult(VaultEnvelope.InvalidSession);
        }
    }

    private bool IsGood(string session) => session == options.VeevaVaultSessionId || logins.VeevaVault.Admit(session);
}
