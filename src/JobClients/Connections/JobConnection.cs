using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>What a vendor's client stands on: the wire to the vendor, and the watcher of its jobs.</summary>
public sealed class JobConnection : IDisposable
{
    private readonly JobConnectionOptions _options;
    private readonly HttpMessageInvoker _http;
    private readonly SessionKeeper _sessions;

    /// <summary>Opens a connection. Nothing is sent yet.</summary>
    /// <param name="options">Where to, and how.</param>
    /// <param name="wire">
    /// How the vendor answers: formats, headers, errors. Timeout, limit and clock are those of
    /// <paramref name="options"/>. Null for plain JSON.
    /// </param>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every fault.</exception>
    public JobConnection(JobConnectionOptions options, StrictRequestAdapterOptions? wire = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate() is { Count: > 0 } faults)
        {
            throw new ArgumentException($"The connection cannot be opened. {string.Join(' ', faults)}", nameof(options));
        }

        _options = options;
        wire ??= new();
        (wire.RequestTimeout, wire.MaxAnswerLength, wire.TimeProvider) = (options.RequestTimeout, options.MaxAnswerLength, options.Watching.TimeProvider);
        Failures = new(wire.TimeProvider, wire.ServerHeaders);
        Watcher = new(options.Watching);
        var transport = options.HttpHandler ?? StrictRequestAdapter.CreateHandler();
        var telemetry = new LoginTelemetry(options.BaseUrl!.Host, options.ConnectionName, wire.TimeProvider, options.Watching.LoggerFactory);
        _sessions = new(options.CreateLogin(), CreateAdapter(new(transport, disposeHandler: false), options, wire), Failures, telemetry, wire.TimeProvider);
        _http = new(new AuthorizationHandler(_sessions, options.BaseUrl!) { InnerHandler = transport }, disposeHandler: options.HttpHandler is null);
        Adapter = CreateAdapter(_http, options, wire);
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

    /// <inheritdoc cref="IJobProvider.LogInAsync"/>
    public Task LogInAsync(CancellationToken cancellationToken = default) => _sessions.CheckAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        Watcher.Dispose();
        _sessions.Dispose();
        _http.Dispose();
    }

    private static StrictRequestAdapter CreateAdapter(HttpMessageInvoker http, JobConnectionOptions options, StrictRequestAdapterOptions wire) =>
        new(http, options: wire) { BaseUrl = options.BaseUrl!.AbsoluteUri };

    private JobReference Name(JobReference reference) => reference.WithConnection(_options.ConnectionName);
}
