using System.Diagnostics;
using System.Net;

namespace JobClients;

/// <summary>The wire to where a link leads: nothing but the request for the file goes there.</summary>
internal sealed class FileServer(JobDownloadOptions options, TimeProvider time)
{
    private static readonly HttpMessageInvoker s_shared = new(CreateHandler());

    private readonly HttpMessageInvoker _http = options.HttpHandler is { } handler ? new(handler, disposeHandler: false) : s_shared;
    private readonly FailureReader _failures = new(time);

    public DownloadFailures Failures { get; } = new(new(time));

    /// <summary>Asks for the file, or for the rest of it.</summary>
    /// <exception cref="JobClientException">There was no answer.</exception>
    public async ValueTask<HttpResponseMessage> AskAsync(Uri link, Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.AcceptEncoding.Add(new("identity"));
        if (checkpoint.CanResume)
        {
            checkpoint.AskForRest(request.Headers);
        }

        var answer = await WithinTimeAsync(token => new ValueTask<HttpResponseMessage>(_http.SendAsync(request, token)), cancellationToken).ConfigureAwait(false);
        if (answer.RequestMessage is { } answered && answered.RequestUri != link)
        {
            answer.Dispose();
            throw Failures.Protocol(answer, "the server redirects, and redirects are not followed.");
        }

        return answer;
    }

    public ValueTask<Stream> OpenAsync(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        WithinTimeAsync(token => new ValueTask<Stream>(answer.Content.ReadAsStreamAsync(token)), cancellationToken);

    /// <exception cref="JobClientException">The answer broke off, or nothing came.</exception>
    public ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken) =>
        WithinTimeAsync(token => body.ReadAsync(buffer, token), cancellationToken);

    /// <summary>Explains an answer that is no file.</summary>
    public async ValueTask<JobClientException> ExplainAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var body = new byte[DownloadFailures.MaxBody];
        var length = 0;
        try
        {
            length = answer.IsSuccessStatusCode || DownloadFailures.IsRedirect(answer)
                ? 0
                : await WithinTimeAsync(token => FillAsync(answer, body, token), cancellationToken).ConfigureAwait(false);
        }
        catch (JobClientException)
        {
            // The status says enough.
        }

        return Failures.Explain(answer, body.AsSpan(0, length));
    }

    private static async ValueTask<int> FillAsync(HttpResponseMessage answer, byte[] body, CancellationToken cancellationToken)
    {
        var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<T> WithinTimeAsync<T>(Func<CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(options.IdleTimeout, time, cancellationToken);
        try
        {
            return await work(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            deadline.ThrowIfOver(exception);
            throw _failures.Explain(exception)!;
        }
    }

    /// <summary>One for all downloads: it knows nobody's credentials, and tells others nothing of the caller's traces.</summary>
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PlaintextStreamFilter = static (connection, _) => ValueTask.FromResult<Stream>(new UnrepeatedStream(connection.PlaintextStream)),
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
    };
}
