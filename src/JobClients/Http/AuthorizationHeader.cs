using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace JobClients;

/// <summary>Sends the credentials to the vendor's own origin, and nowhere else.</summary>
internal sealed class AuthorizationHeader(string value, Uri origin) : IAuthenticationProvider
{
    public Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        if (Uri.Compare(request.URI, origin, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0)
        {
            request.Headers.TryAdd("Authorization", value);
        }

        return Task.CompletedTask;
    }
}
