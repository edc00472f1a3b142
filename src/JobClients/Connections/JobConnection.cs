using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>What a vendor's client stands on: the wire to the vendor, and the watcher of its jobs.</summary>
public sealed class JobConnection : IDisposable
{
    private readonly JobConnectionOptions _options;
    private readonly HttpMessageInvoker _http;

    /// <summary>Opens a connection. Nothing is sent yet.</summary>
    /// <param name="options">Where to, and how.</param>
    /// <param name="authorization">The value of the <c>Authorization</c> header.</param>
    /// <param name="requestIdHeader">The response header in which the vendor identifies the request, if it does.</param>
    /// <param name="formats">What reads answers; JSON if null.</param>
    /// <exception cref="ArgumentException">
    /// The options are not valid, and the message lists every fault; or the authorization cannot be sent.
    /// </exception>
    public JobConnection(
        JobConnectionOptions options,
        string authorization,
        string? requestIdHeader = null,
        IReadOnlyList<IAsyncParseNodeFactory>? formats = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate() is { Count: > 0 } faults)
        {
            throw new ArgumentException($"The connection cannot be opened. {string.Join(' ', faults)}", nameof(options));
        }

        if (!JobConnectionOptions.IsHeaderValue(authorization))
        {
            throw new ArgumentException("It cannot be sent as the value of a header.", nameof(authorization));
        }

        _options = options;
        Failures = new(options.Watching.TimeProvider, requestIdHeader);
        Watcher = new(options.Watching);
        var authorized = new AuthorizationHandler(authorization, options.BaseUrl!)
        {
            InnerHandler = options.HttpHandler ?? StrictRequestAdapter.CreateHandler(),
        };
        _http = new(authorized, disposeHandler: options.HttpHandler is null);
        Adapter = new StrictRequestAdapter(_http, options: CreateAdapterOptions(options, requestIdHeader, formats))
        {
            BaseUrl = options.BaseUrl!.AbsoluteUri,
        };
    }

    /// <summary>What generated clients send their requests through.</summary>
    public IRequestAdapter Adapter { get; }

    /// <summary>Explains what generated clients throw.</summary>
    public FailureReader Failures { get; }

    /// <summary>What polls the jobs of this connection.</summary>
    public JobWatcher Watcher { get; }

    /// <summary>Opens a job of one of the vendor's kinds.</summary>
    /// <param name="kinds">The vendor's kinds.</param>
    /// <param name="reference">The job. Without a connection, this one is meant.</param>
    /// <exception cref="ArgumentException">The reference is of none of the kinds, or names another connection.</exception>
    public Job Open(IEnumerable<JobKind> kinds, JobReference reference)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Connection is not null && reference.Connection != _options.ConnectionName)
        {
            throw new ArgumentException($"'{reference}' names another connection.", nameof(reference));
        }

        foreach (var kind in kinds)
        {
            if (kind.Has(reference))
            {
                return kind.Open(Name(reference), Watcher);
            }
        }

        throw new ArgumentException($"'{reference}' is of no known kind of job.", nameof(reference));
    }

    /// <summary>Opens a job of a kind.</summary>
    /// <typeparam name="TModel">The generated model of the answer.</typeparam>
    /// <param name="kind">The kind.</param>
    /// <param name="ids">The ids of the job.</param>
    /// <exception cref="ArgumentException">An id breaks the rules of <see cref="JobReference"/>.</exception>
    public Job<TModel> Open<TModel>(JobKind<TModel> kind, params ReadOnlySpan<string> ids)
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Open(Name(new(kind.Vendor, kind.Name, ids)), Watcher);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Watcher.Dispose();
        _http.Dispose();
    }

    private static StrictRequestAdapterOptions CreateAdapterOptions(
        JobConnectionOptions options, string? requestIdHeader, IReadOnlyList<IAsyncParseNodeFactory>? formats)
    {
        var adapter = new StrictRequestAdapterOptions
        {
            RequestTimeout = options.RequestTimeout,
            MaxAnswerLength = options.MaxAnswerLength,
            RequestIdHeader = requestIdHeader,
            TimeProvider = options.Watching.TimeProvider,
        };
        adapter.Formats = formats ?? adapter.Formats;
        return adapter;
    }

    private JobReference Name(JobReference reference) => reference.WithConnection(_options.ConnectionName);
}
