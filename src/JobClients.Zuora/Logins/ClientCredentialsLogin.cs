using System.Net;
using JobClients.Zuora.Errors;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Zuora.Logins;

/// <summary>
/// OAuth 2.0 client credentials: https://developer.zuora.com/v1-api-reference/api/operation/createToken/. A token is good
/// for an hour, and the page asks not to get one for each request: the limit is per IP address.
/// </summary>
internal sealed class ClientCredentialsLogin(string clientId, string clientSecret) : JobLogin
{
    protected override async Task<JobSession> LogInAsync(IRequestAdapter adapter, FailureReader failures, CancellationToken cancellationToken)
    {
        try
        {
            var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["client_id"] = clientId, ["client_secret"] = clientSecret, ["grant_type"] = "client_credentials" };
            var request = CreateRequest("{+baseurl}/oauth/token", form, clientSecret);
            var token = await adapter.SendAsync(request, OAuthToken.Create, cancellationToken: cancellationToken).ConfigureAwait(false);
            return ReadToken(token!);
        }
        catch (ZuoraError error)
        {
            var (code, message) = ZuoraReason.Of(error);
            throw failures.Explain(error, code, message, KindOf((HttpStatusCode)error.ResponseStatusCode));
        }
    }

    private static JobSession ReadToken(OAuthToken token)
    {
        if (ZuoraReason.IsFailure(token))
        {
            var reason = ZuoraReason.Of(token.AdditionalData);
            throw reason.ToFailure(ZuoraCategory.TemporaryKindOf(reason.Code) ?? JobClientErrorKind.Authentication);
        }

        if (!JobSession.CanCarry(token.AccessToken))
        {
            throw new JobClientException(JobClientErrorKind.Protocol, "the answer has no access token.");
        }

        return new($"Bearer {token.AccessToken}", Lifetime(token.ExpiresIn));
    }

    /// <summary>A lifetime that is none, or next to none, must not make every request log in: the server says when the token is over.</summary>
    private static TimeSpan? Lifetime(double? seconds) =>
        seconds >= 1 ? TimeSpan.FromSeconds(Math.Min(seconds.Value, TimeSpan.FromDays(1).TotalSeconds)) : null;

    /// <summary>What a wrong client id or secret is answered with is not documented; by OAuth (RFC 6749) it is 400 or 401.</summary>
    private static JobClientErrorKind? KindOf(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? JobClientErrorKind.Authentication : null;
}
