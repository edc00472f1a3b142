using System.Net;

namespace JobClients;

/// <summary>
/// What is known of the answer to a poll whatever became of its body: status and headers. The wire writes it down, and
/// whoever has to explain a failure of this poll reads it, since a failure found in the vendor's own envelope has neither.
/// </summary>
internal sealed class AnswerNote
{
    private static readonly AsyncLocal<AnswerNote?> s_current = new();

    public static AnswerNote? Current => s_current.Value;

    public HttpStatusCode? Status { get; private set; }

    public AnswerHeaders Headers { get; private set; }

    /// <summary>Begins a note that the rest of the caller's asynchronous flow shares.</summary>
    public static void Begin() => s_current.Value = new();

    public static void Write(HttpResponseMessage answer)
    {
        if (s_current.Value is { } note)
        {
            (note.Status, note.Headers) = (answer.StatusCode, new(answer.Headers));
        }
    }
}
