using JobClients.Cli.Output;

namespace JobClients.Cli.Connections;

/// <summary>Tries a connection, by asking for a job that nobody has.</summary>
internal sealed class ConnectionTest(IConnectionSource source, Surroundings surroundings)
{
    public async Task<ConnectionTestReport> RunAsync(ConnectionName name, CancellationToken cancellationToken)
    {
        try
        {
            var reference = JobReference.Parse(name.Vendor.NobodysJob).WithConnection(name.Name);
            using var connections = source.Open([reference]);
            await connections.Open(reference).GetAsync(cancellationToken).WaitAsync(TimeSpan.FromMinutes(2), surroundings.Time, cancellationToken).ConfigureAwait(false);
            return Ok(name);
        }
        catch (JobClientException failure)
        {
            return name.Vendor.SaysNoSuchJob(failure) ? Ok(name) : new(name.ToString(), failure.Kind.ToString(), failure.Message) { ExitCode = ExitCodes.Of(failure) };
        }
        catch (Exception fault) when (fault is UsageException or JobConnectionNotFoundException or TimeoutException)
        {
            return new(name.ToString(), fault is TimeoutException ? nameof(JobClientErrorKind.Temporary) : "NotUsable", fault.Message) { ExitCode = ExitCodes.Of(fault) };
        }
    }

    private static ConnectionTestReport Ok(ConnectionName name) => new(name.ToString(), "ok", Message: null);
}
