using System.Text.Json.Nodes;
using JobClients.Simulator.Logins;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace JobClients.Simulator.VeevaVault;

/// <summary>
/// Vault's login: https://general.veevavault.dev/vault-api/api-reference/26.1/authentication/user-name-and-password. Its
/// version need not be that of other calls.
/// </summary>
internal sealed class VaultLoginController(LoginBook logins, JobSimulatorOptions options) : ControllerBase
{
    /// <summary>Whatever the numbers are: a Vault and its user.</summary>
    private const int VaultId = 1776;
    private const int UserId = 44533;

    [HttpPost("/api/{version}/auth")]
    public async Task<IActionResult> LogInAsync()
    {
        var form = Request.HasFormContentType ? await Request.ReadFormAsync(HttpContext.RequestAborted).ConfigureAwait(false) : FormCollection.Empty;
        if (form["password"] is [null or ""] or [])
        {
            return Refuse("NO_PASSWORD_PROVIDED", "No password was provided for the login call.");
        }

        return form["username"] == options.VeevaVaultUserName && form["password"] == options.VeevaVaultPassword && Request.Headers.Authorization.Count == 0
            ? new VaultResult(JobAnswer.Job with { Json = Session() })
            : Refuse("USERNAME_OR_PASSWORD_INCORRECT", "The user name or password is incorrect.");
    }

    private JsonObject Session() => new()
    {
        ["responseStatus"] = "SUCCESS",
        ["sessionId"] = logins.VeevaVault.Give(),
        ["userId"] = UserId,
        ["vaultIds"] = new JsonArray(new JsonObject { ["id"] = VaultId, ["name"] = "Simulated", ["url"] = $"{options.BaseAddress}api" }),
        ["vaultId"] = VaultId,
    };

    private VaultResult Refuse(string type, string message)
    {
        logins.VeevaVault.Refuse();
        var envelope = VaultEnvelope.Failure(type, message);
        envelope["errorType"] = "AUTHENTICATION_FAILED";
        return new(JobAnswer.Job with { Json = envelope });
    }
}
