using JobClients.Kiota.Serialization.Xml;
using JobClients.VeevaVault.Errors;
using JobClients.VeevaVault.Generated;
using JobClients.VeevaVault.Generated.Models;
using JobClients.VeevaVault.Jobs;

namespace JobClients.VeevaVault;

/// <summary>The long-running jobs of a Vault.</summary>
/// <remarks>
/// Use one instance for each Vault and share it: Vault allows one poll in 10 seconds for each job, and what waits for
/// the same job then shares its polls.
/// </remarks>
public sealed class VeevaVaultClient : IJobProvider
{
    /// <summary>The vendor's name in references.</summary>
    public const string VendorName = "vault";

    private readonly JobConnection _connection;
    private readonly VaultJobKind _jobs;

    /// <summary>Opens a connection. Nothing is sent yet.</summary>
    /// <param name="options">Where to, and how.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every fault.</exception>
    public VeevaVaultClient(VeevaVaultOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _connection = new(options, new()
        {
            Formats = [new TolerantJsonParseNodeFactory(), new XmlParseNodeFactory()],
            ServerHeaders = new VaultServerHeaders(),
            UnmappedError = VaultError.Create,
        });
        Connection = options.ConnectionName;
        Api = new(_connection.Adapter);
        _jobs = new(Api, options, _connection.Failures);
        Kinds = [_jobs];
    }

    /// <summary>
    /// The generated client, for whatever this class does not offer. Its calls are neither paced nor shared, and count
    /// toward Vault's limit.
    /// </summary>
    public VaultApiClient Api { get; }

    /// <inheritdoc/>
    public string? Connection { get; }

    /// <inheritdoc/>
    public string Vendor => VendorName;

    /// <inheritdoc/>
    public IReadOnlyList<JobKind> Kinds { get; }

    /// <summary>A job of the Vault.</summary>
    /// <param name="jobId">The id of the job, as the request that started it answered.</param>
    /// <exception cref="ArgumentException">The id breaks the rules of <see cref="JobReference"/>.</exception>
    public Job<JobStatusResponse> Job(string jobId) => _connection.Open(_jobs, jobId);

    /// <inheritdoc/>
    public JobClients.Job Open(JobReference reference) => _connection.Open(Kinds, reference);

    /// <inheritdoc/>
    public Task LogInAsync(CancellationToken cancellationToken = default) => _connection.LogInAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
