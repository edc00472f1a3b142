using System.Net;

namespace JobClients;

/// <summary>
/// What is known of the answer to a poll whatever became of its body: status, headers, and the session that it was asked
/// with. The wire writes it down, and whoever has to explain a failure of this poll reads it, since a failure found in
/// the vendor's own envelope has none of it.
/// </summary>
internal sealed class AnswerNote
{
    private static readonly AsyncLocal<AnswerNote?> s_current = new();

    private SessionKeeper? _sessions;
    private JobSession? _session;

    public static AnswerNote? Current => s_current.Value;

    public HttpStatusCode? Status { get; private set; }

    public string? RequestId { get; private set; }

    public string? TrackId { get; private set; }

    /// <summary>How the server wants to be asked; null if it does not tell.</summary>
    public ServerAdvice? Advice { get; private set; }

    /// <summary>Begins a note that the rest of the caller's asynchronous flow shares.</summary>
    public static AnswerNote Begin() => s_current.Value = new();

    public static void Write(HttpResponseMessage answer, ServerHeaders server, DateTimeOffset now)
    {
        if (s_current.Value is not { } note)
        {
            return;
        }

        var headers = new AnswerHeaders(answer.Headers);
        note.Status = answer.StatusCode;
        note.RequestId = headers.FindIdentifier(server.RequestId);
        note.TrackId = headers.FindIdentifier(server.TrackId);
        note.Advice = server.ReadAdvice(answer.StatusCode, headers, now);
    }

    /// <summary>Forgets an answer when another request is sent, but not the session.</summary>
    public void Clear() => (Status, RequestId, TrackId, Advice) = (null, null, null, null);

    public void Carried(SessionKeeper sessions, JobSession session) => (_sessions, _session) = (sessions, session);

    /// <summary>The server has told of the job, so it takes the session for good.</summary>
    public void Accepted() => _sessions?.Accepted(_session!);

    /// <summary>The server refuses the session.</summary>
    /// <returns>Whether a new one may serve.</returns>
    public bool Refused() => _sessions?.Refused(_session!) == true;
}
