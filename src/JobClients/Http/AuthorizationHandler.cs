using System.Net;

namespace JobClients;

/// <summary>Sends the session to the vendor's own origin, and nowhere else.</summary>
internal sealed class AuthorizationHandler(SessionKeeper sessions, Uri origin) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> s_isOurs = new(typeof(AuthorizationHandler).FullName!);

    private readonly string _prefix = origin.GetLeftPart(UriPartial.Authority) + "/";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsToOrigin(request.RequestUri!) || IsAuthorized(request))
        {
            return base.SendAsync(request, cancellationToken);
        }

        var session = sessions.GetAsync(cancellationToken);
        return session.IsCompletedSuccessfully
            ? SendAsync(request, session.Result, cancellationToken)
            : LogInAndSendAsync(request, session, cancellationToken);
    }

    private async Task<HttpResponseMessage> LogInAndSendAsync(HttpRequestMessage request, ValueTask<JobSession> session, CancellationToken cancellationToken) =>
        await SendAsync(request, await session.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, JobSession session, CancellationToken cancellationToken)
    {
        AnswerNote.Current?.Carried(sessions, session);
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", session.Authorization);
        request.Options.Set(s_isOurs, true);
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            // So that the next request, whoever sends it, logs in again.
            sessions.Refused(session);
        }

        return answer;
    }

    /// <summary>Whether the caller has put in a header of his own, which wins; one of an earlier attempt is replaced.</summary>
    private static bool IsAuthorized(HttpRequestMessage request) =>
        request.Headers.NonValidated.Contains("Authorization") && !request.Options.TryGetValue(s_isOurs, out _);

    /// <summary>Compares the texts first: that is every request but a strange one, and costs nothing.</summary>
    private bool IsToOrigin(Uri url) =>
        url.OriginalString.StartsWith(_prefix, StringComparison.Ordinal)
        || Uri.Compare(url, origin, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
