namespace JobClients.Benchmarks;

/// <summary>Adds the credentials where a client leaves that to its handlers.</summary>
internal sealed class BearerHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer t");
        return base.SendAsync(request, cancellationToken);
    }
}
