namespace JobClients;

/// <summary>What every connection to a vendor needs.</summary>
public abstract class JobConnectionOptions
{
    /// <summary>The name by which references choose this connection, or null for the vendor's default connection.</summary>
    /// <value>The default is null.</value>
    public string? ConnectionName { get; set; }

    /// <summary>Where the vendor's API is: an https URL, or http on loopback.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>How long one request may take; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</summary>
    /// <value>The default is 100 seconds.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long an answer may be, in bytes, inflated. A longer one is a failure.</summary>
    /// <value>The default is 4 MiB: a hundred times what the longest answer about a job takes.</value>
    public int MaxAnswerLength { get; set; } = 4 * 1024 * 1024;

    /// <summary>How jobs are watched.</summary>
    public JobWatcherOptions Watching { get; set; } = new();

    /// <summary>What carries the requests, for example a proxy or a test's own; it is not disposed.</summary>
    /// <value>
    /// The default is a handler that follows no redirects and inflates compressed answers. Another should follow none
    /// either: an answer that came by a redirect is refused, but by then the request has been sent on. Nor should it block
    /// a thread: the poll that it blocks holds up those that start with it, though no wait beyond its timeout.
    /// </value>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>What is wrong with the options, one sentence for each fault; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate() => [.. FindFaults()];

    /// <summary>How to log in, as these options say. It is asked for only when nothing is wrong with them.</summary>
    protected internal abstract JobLogin CreateLogin();

    /// <summary>Finds what is wrong.</summary>
    protected virtual IEnumerable<string> FindFaults()
    {
        if (ConnectionName is not null && !JobReferenceSyntax.IsName(ConnectionName))
        {
            yield return $"{nameof(ConnectionName)} has to be [a-z0-9][a-z0-9-]*.";
        }

        if (BaseUrl is not { IsAbsoluteUri: true } || !IsSafe(BaseUrl))
        {
            yield return $"{nameof(BaseUrl)} has to be an https URL without user, query or fragment; http only on loopback.";
        }

        if (!StrictRequestAdapterOptions.IsTimeout(RequestTimeout))
        {
            yield return $"{nameof(RequestTimeout)} has to be positive, at most 24 days, or infinite.";
        }

        if (MaxAnswerLength <= 0 || MaxAnswerLength > Array.MaxLength)
        {
            yield return $"{nameof(MaxAnswerLength)} has to be positive, and at most {Array.MaxLength}.";
        }

        foreach (var fault in Watching?.Validate().Select(static fault => $"{nameof(Watching)}.{fault}") ?? [$"{nameof(Watching)} has to be given."])
        {
            yield return fault;
        }
    }

    /// <summary>Whether a text may be sent as the value of a header: it is not empty, and is printable ASCII.</summary>
    /// <param name="value">The text.</param>
    protected internal static bool IsHeaderValue(string? value) => !string.IsNullOrWhiteSpace(value) && HeaderValue.IsAllowed(value);

    private static bool IsSafe(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && (url.UserInfo + url.Query + url.Fragment).Length == 0;
}
