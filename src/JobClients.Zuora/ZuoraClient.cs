using JobClients.Zuora.CustomObjects;
using JobClients.Zuora.DataLabeling;
using JobClients.Zuora.DataQueries;
using JobClients.Zuora.Errors;
using JobClients.Zuora.Generated;
using JobClients.Zuora.Generated.Models;
using JobClients.Zuora.TestEnvironments;

namespace JobClients.Zuora;

/// <summary>The long-running jobs of a Zuora tenant.</summary>
/// <remarks>Use one instance for each tenant and share it: what waits for the same job then shares its polls.</remarks>
public sealed class ZuoraClient : IJobProvider
{
    /// <summary>The vendor's name in references.</summary>
    public const string VendorName = "zuora";

    private readonly JobConnection _connection;
    private readonly ZuoraHeaders _headers;
    private readonly TestEnvironmentJobKind _testEnvironments;
    private readonly DataQueryJobKind _dataQueries;
    private readonly DataLabelingJobKind _dataLabeling;
    private readonly CustomObjectBulkJobKind _customObjectBulk;

    /// <summary>Opens a connection. Nothing is sent yet.</summary>
    /// <param name="options">Where to, and how.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every fault.</exception>
    public ZuoraClient(ZuoraOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _connection = new(options, new() { ServerHeaders = new ZuoraServerHeaders(), UnmappedError = ZuoraError.Create });
        _headers = options.Headers;
        Connection = options.ConnectionName;
        Api = new(_connection.Adapter);
        _testEnvironments = new(Api, _connection.Failures, _headers);
        _dataQueries = new(Api, _connection.Failures, _headers);
        _dataLabeling = new(Api, _connection.Failures, _headers);
        _customObjectBulk = new(Api, _connection.Failures, _headers);
        Kinds = [_testEnvironments, _dataQueries, _dataLabeling, _customObjectBulk];
    }

    /// <summary>The generated client, for whatever this class does not offer. Its calls are neither paced nor shared.</summary>
    public ZuoraApiClient Api { get; }

    /// <inheritdoc/>
    public string? Connection { get; }

    /// <inheritdoc/>
    public string Vendor => VendorName;

    /// <inheritdoc/>
    public IReadOnlyList<JobKind> Kinds { get; }

    /// <summary>A refresh job of a test environment.</summary>
    /// <param name="testEnvironmentId">The id of the test environment.</param>
    /// <param name="jobId">The id of the job.</param>
    /// <param name="headers">
    /// Headers of this job's requests, before the connection's. Callers of the same job share its polls, and with them
    /// the headers of the first.
    /// </param>
    /// <exception cref="ArgumentException">An id breaks the rules of <see cref="JobReference"/>, or a header cannot be sent.</exception>
    public Job<TestEnvironmentJob> TestEnvironmentJob(string testEnvironmentId, string jobId, ZuoraHeaders? headers = null) => _connection.Open(
        headers is null ? _testEnvironments : new TestEnvironmentJobKind(Api, _connection.Failures, Complete(headers)), testEnvironmentId, jobId);

    /// <summary>A data query job, whose result can be downloaded.</summary>
    /// <param name="jobId">The id of the job.</param>
    /// <param name="headers">
    /// Headers of this job's requests, before the connection's. Callers of the same job share its polls, and with them
    /// the headers of the first.
    /// </param>
    /// <exception cref="ArgumentException">The id breaks the rules of <see cref="JobReference"/>, or a header cannot be sent.</exception>
    public DownloadableJob<DataQueryJob> DataQuery(string jobId, ZuoraHeaders? headers = null) => (DownloadableJob<DataQueryJob>)_connection.Open(
        headers is null ? _dataQueries : new DataQueryJobKind(Api, _connection.Failures, Complete(headers)), jobId);

    /// <summary>A data labeling job.</summary>
    /// <param name="jobId">The id of the job.</param>
    /// <param name="headers">
    /// Headers of this job's requests, before the connection's. Callers of the same job share its polls, and with them
    /// the headers of the first.
    /// </param>
    /// <exception cref="ArgumentException">The id breaks the rules of <see cref="JobReference"/>, or a header cannot be sent.</exception>
    public Job<DataLabelingJob> DataLabeling(string jobId, ZuoraHeaders? headers = null) =>
        _connection.Open(headers is null ? _dataLabeling : new DataLabelingJobKind(Api, _connection.Failures, Complete(headers)), jobId);

    /// <summary>A custom object bulk job.</summary>
    /// <param name="jobId">The id of the job.</param>
    /// <param name="headers">
    /// Headers of this job's requests, before the connection's. Callers of the same job share its polls, and with them
    /// the headers of the first.
    /// </param>
    /// <exception cref="ArgumentException">The id breaks the rules of <see cref="JobReference"/>, or a header cannot be sent.</exception>
    public Job<CustomObjectBulkJob> CustomObjectBulk(string jobId, ZuoraHeaders? headers = null) =>
        _connection.Open(headers is null ? _customObjectBulk : new CustomObjectBulkJobKind(Api, _connection.Failures, Complete(headers)), jobId);

    /// <inheritdoc/>
    public Job Open(JobReference reference) => _connection.Open(Kinds, reference);

    /// <inheritdoc/>
    public Task LogInAsync(CancellationToken cancellationToken = default) => _connection.LogInAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private ZuoraHeaders Complete(ZuoraHeaders headers) => headers.Validate() is { Count: > 0 } faults
        ? throw new ArgumentException(string.Join(' ', faults), nameof(headers))
        : headers.Or(_headers);
}
