namespace JobClients;

/// <summary>How a result is downloaded.</summary>
public sealed class JobDownloadOptions
{
    /// <summary>Whether a file that exists already may be replaced.</summary>
    /// <value>The default is false: such a download fails before anything is sent.</value>
    public bool Overwrite { get; set; }

    /// <summary>
    /// Whether a result that is sent with <c>Content-Encoding: gzip</c> is inflated. A file that is gzip by itself, as that
    /// of a Zuora query with <c>compression: GZIP</c>, is not sent so, and stays as it is in any case.
    /// </summary>
    /// <value>The default is false: what is sent is what is written, and <see cref="JobDownloadResult.ContentEncoding"/> tells.</value>
    public bool Decompress { get; set; }

    /// <summary>How long the result may be, in bytes, as it is sent and as it is written. A longer one is a failure.</summary>
    /// <value>The default is 16 GiB.</value>
    public long MaxLength { get; set; } = 16L * 1024 * 1024 * 1024;

    /// <summary>
    /// How often a request is repeated, if the network or the server fails, before 64 KiB more have arrived; after that the
    /// count begins anew. A server that can continues where the last answer broke off.
    /// </summary>
    /// <value>The default is 5.</value>
    public int MaxRetries { get; set; } = 5;

    /// <summary>How long to wait before the first retry, about; each wait is about twice the one before, up to 30 seconds.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the server may send nothing; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</summary>
    /// <value>The default is 60 seconds. The whole download ends with the caller's token alone.</value>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>What carries the requests, for example a proxy or a test's own; it is not disposed.</summary>
    /// <value>
    /// The default is a handler without credentials and cookies that follows no redirects and inflates nothing. Another
    /// should do the same: that of the connection might send the vendor's credentials to whoever the link leads to.
    /// </value>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>What is wrong with the options, one sentence for each fault; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate() => [.. FindFaults()];

    /// <summary>The options as they are now, for as long as a download takes.</summary>
    internal JobDownloadOptions Copy() => (JobDownloadOptions)MemberwiseClone();

    private IEnumerable<string> FindFaults()
    {
        if (MaxLength < 0)
        {
            yield return $"{nameof(MaxLength)} has to be 0 or more.";
        }

        if (MaxRetries < 0)
        {
            yield return $"{nameof(MaxRetries)} has to be 0 or more.";
        }

        if (RetryDelay < TimeSpan.Zero || RetryDelay > DownloadRetries.LongestDelay)
        {
            yield return $"{nameof(RetryDelay)} has to be from 0 to {DownloadRetries.LongestDelay.TotalSeconds:0} seconds.";
        }

        if (!StrictRequestAdapterOptions.IsTimeout(IdleTimeout))
        {
            yield return $"{nameof(IdleTimeout)} has to be positive, at most 24 days, or infinite.";
        }
    }
}
