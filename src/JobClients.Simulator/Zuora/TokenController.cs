using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Hosting;
using JobClients.Simulator.Logins;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace JobClients.Simulator.Zuora;

/// <summary>
/// Zuora's token endpoint: https://developer.zuora.com/v1-api-reference/api/operation/createToken/. What a refusal is
/// answered with is not documented; the form of the other 401 is inferred to hold here.
/// </summary>
[ZuoraHeaders]
internal sealed class TokenController(LoginBook logins, JobSimulatorOptions options) : ControllerBase
{
    private const string MediaType = "application/json; charset=utf-8";

    [HttpPost("/oauth/token")]
    public async Task<IActionResult> CreateTokenAsync()
    {
        if (!Request.HasFormContentType || Request.Headers.Authorization.Count > 0)
        {
            return Refuse(HttpStatusCode.BadRequest);
        }

        var form = await Request.ReadFormAsync(HttpContext.RequestAborted).ConfigureAwait(false);
        var isRight = form["client_id"] == options.ZuoraClientId && form["client_secret"] == options.ZuoraClientSecret && form["grant_type"] == "client_credentials";
        return isRight ? Give() : Refuse(HttpStatusCode.Unauthorized);
    }

    private BodyResult Give()
    {
        var token = new JsonObject
        {
            ["access_token"] = logins.Zuora.Give(),
            ["token_type"] = "bearer",
            ["expires_in"] = options.ZuoraTokenLifetime.TotalSeconds,
            ["scope"] = "",
            ["jti"] = Guid.NewGuid().ToString(),
        };
        return new(HttpStatusCode.OK, MediaType, token.ToJsonString());
    }

    private BodyResult Refuse(HttpStatusCode status)
    {
        logins.Zuora.Refuse();
        return status == HttpStatusCode.Unauthorized ? ZuoraResult.Unauthorized() : new(status, contentType: null, "");
    }
}
