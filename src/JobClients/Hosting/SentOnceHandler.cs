namespace JobClients;

/// <summary>Sends a request once, and refuses it when a handler of the program repeats it.</summary>
/// <remarks>Whoever polls knows how often a job may be asked for; a handler that retries does not, and undercuts it.</remarks>
internal sealed class SentOnceHandler() : DelegatingHandler(StrictRequestAdapter.CreateHandler())
{
    private static readonly HttpRequestOptionsKey<bool> s_isSent = new("JobClients.IsSent");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(s_isSent, out _))
        {
            throw new InvalidOperationException(
                "A handler has sent a request again. Requests for jobs are repeated by the watcher alone, which keeps the vendor's limits: take the handler that retries off this client.");
        }

        request.Options.Set(s_isSent, true);
        return base.SendAsync(request, cancellationToken);
    }
}
