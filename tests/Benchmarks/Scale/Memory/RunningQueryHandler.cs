using System.Net;
using System.Text;

namespace JobClients.Benchmarks.Scale.Memory;

/// <summary>Answers that a query runs, without a network.</summary>
internal sealed class RunningQueryHandler : HttpMessageHandler
{
    private static readonly byte[] s_body = Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(Sample.Body).Replace("\"completed\"", "\"in_progress\"", StringComparison.Ordinal));

    private int _polls;

    public int Polls => Volatile.Read(ref _polls);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(s_body), RequestMessage = request };
        answer.Content.Headers.ContentType = new("application/json");
        Interlocked.Increment(ref _polls);
        return Task.FromResult(answer);
    }
}
