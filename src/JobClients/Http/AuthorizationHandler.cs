using System.Net;

namespace JobClients;

/// <summary>Sends the session to the vendor's own origin, and nowhere else.</summary>
internal sealed class AuthorizationHandler(SessionKeeper sessions, Uri origin) : DelegatingHandler
{
    private readonly string _prefix = origin.GetLeftPart(UriPartial.Authority) + "/";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsToOrigin(request.RequestUri!) || IsAuthorized(request))
        {
            PollFence.Current?.Pass();
            return base.SendAsync(request, cancellationToken);
        }

        var session = sessions.GetAsync(cancellationToken);
        return session.IsCompletedSuccessfully
            ? SendAsync(request, session.Result, cancellationToken)
            : LogInAndSendAsync(request, session, cancellationToken);
    }

    private async Task<HttpResponseMessage> LogInAndSendAsync(HttpRequestMessage request, ValueTask<JobSession> session, CancellationToken cancellationToken) =>
        await SendAsync(request, await session.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, JobSession session, CancellationToken cancellationToken)
    {
        PollFence.Current?.Pass();
        AnswerNote.Current?.Carried(sessions, session);
        request.Headers.TryAddWithoutValidation("Authorization", session.Authorization);
        var sending = base.SendAsync(request, cancellationToken);
        return sending.IsCompletedSuccessfully && !IsRefusal(sending.Result) ? sending : NoteRefusalAsync(sending, session);
    }

    private async Task<HttpResponseMessage> NoteRefusalAsync(Task<HttpResponseMessage> sending, JobSession session)
    {
        var answer = await sending.ConfigureAwait(false);
        if (IsRefusal(answer))
        {
            // So that the next request, whoever sends it, logs in again.
            sessions.Refused(session);
        }

        return answer;
    }

    private static bool IsRefusal(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Unauthorized;

    /// <summary>Whether the caller has put in a header of his own, which wins.</summary>
    private static bool IsAuthorized(HttpRequestMessage request) => request.Headers.NonValidated.Contains("Authorization");

    /// <summary>Compares the texts first: that is every request but a strange one, and costs nothing.</summary>
    private bool IsToOrigin(Uri url) =>
        url.OriginalString.StartsWith(_prefix, StringComparison.Ordinal)
        || Uri.Compare(url, origin, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
