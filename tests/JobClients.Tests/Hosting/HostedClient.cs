using JobClients.Tests.Connections;

namespace JobClients.Tests.Hosting;

/// <summary>A vendor's client as a program has it among its services.</summary>
internal sealed class HostedClient(TestConnectionOptions options, JobClientException? refusal = null) : IJobProvider
{
    public TestConnectionOptions Options => options;

    public string? Connection => options.ConnectionName;

    public string Vendor => "test";

    public IReadOnlyList<JobKind> Kinds => [];

    public Job Open(JobReference reference) => throw new NotSupportedException();

    public Task LogInAsync(CancellationToken cancellationToken = default) => refusal is null ? Task.CompletedTask : Task.FromException(refusal);

    public void Dispose()
    {
        // It has nothing.
    }
}
