namespace JobClients;

/// <summary>Sends the credentials to the vendor's own origin, and nowhere else.</summary>
internal sealed class AuthorizationHandler(string value, Uri origin) : DelegatingHandler
{
    private readonly string _prefix = origin.GetLeftPart(UriPartial.Authority) + "/";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsToOrigin(request.RequestUri!))
        {
            request.Headers.TryAddWithoutValidation("Authorization", value);
        }

        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>Compares the texts first: that is every request but a strange one, and costs nothing.</summary>
    private bool IsToOrigin(Uri url) =>
        url.OriginalString.StartsWith(_prefix, StringComparison.Ordinal)
        || Uri.Compare(url, origin, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
