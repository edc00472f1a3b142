using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace JobClients;

/// <summary>What a vendor's client stands on: the wire to the vendor, and the watcher of its jobs.</summary>
public sealed class JobConnection : IDisposable
{
    private readonly JobConnectionOptions _options;
    private readonly HttpClient _http;
    private readonly HttpClientRequestAdapter _adapter;

    /// <summary>Opens a connection. Nothing is sent yet.</summary>
    /// <param name="options">Where to, and how.</param>
    /// <param name="authorization">The value of the <c>Authorization</c> header.</param>
    /// <param name="requestIdHeader">The response header in which the vendor identifies the request, if it does.</param>
    /// <param name="formats">How answers are read, by media type; JSON if null.</param>
    /// <exception cref="ArgumentException">
    /// The options are not valid, and the message lists every fault; or the authorization cannot be sent.
    /// </exception>
    public JobConnection(
        JobConnectionOptions options,
        string authorization,
        string? requestIdHeader = null,
        IReadOnlyDictionary<string, IAsyncParseNodeFactory>? formats = null)
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

        formats ??= new Dictionary<string, IAsyncParseNodeFactory>(StringComparer.OrdinalIgnoreCase) { ["application/json"] = new JsonParseNodeFactory() };
        _options = options;
        Failures = new(options.Watching.TimeProvider, requestIdHeader);
        Watcher = new(options.Watching);
        _http = JobHttp.CreateClient(options.HttpHandler, options.RequestTimeout, new(Failures, [.. formats.Keys]));
        _adapter = new(
            new AuthorizationHeader(authorization, options.BaseUrl!),
            JobHttp.CreateRegistry(formats),
            new JsonSerializationWriterFactory(),
            _http)
        {
            BaseUrl = options.BaseUrl!.AbsoluteUri.TrimEnd('/'),
        };
    }

    /// <summary>What generated clients send their requests through.</summary>
    public IRequestAdapter Adapter => _adapter;

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
        _adapter.Dispose();
        _http.Dispose();
    }

    private JobReference Name(JobReference reference) => reference.WithConnection(_options.ConnectionName);
}
