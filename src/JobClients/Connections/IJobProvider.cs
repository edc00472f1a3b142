namespace JobClients;

/// <summary>One connection to one vendor: opens jobs by their references.</summary>
public interface IJobProvider : IDisposable
{
    /// <summary>The name of the connection, or null for the vendor's default connection.</summary>
    string? Connection { get; }

    /// <summary>The vendor's name in references.</summary>
    string Vendor { get; }

    /// <summary>The kinds of job that can be opened.</summary>
    IReadOnlyList<JobKind> Kinds { get; }

    /// <summary>Opens a job.</summary>
    /// <param name="reference">A job of this vendor. Without a connection, this one is meant.</param>
    /// <exception cref="ArgumentException">
    /// The reference is of another vendor or connection, or of a kind that the vendor does not have.
    /// </exception>
    Job Open(JobReference reference);

    /// <summary>Logs in, unless there is a session that the vendor has not refused. Without it, the first request does.</summary>
    /// <param name="cancellationToken">Ends the call; a login that others wait for goes on.</param>
    /// <exception cref="JobClientException">There is no session.</exception>
    Task LogInAsync(CancellationToken cancellationToken = default);
}
