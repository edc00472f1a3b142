namespace JobClients.Tests.Connections;

/// <summary>A connection that opens no job, and knows whether it was disposed of.</summary>
internal sealed class TestProvider(string vendor, string? connection = null) : IJobProvider
{
    public string? Connection => connection;

    public string Vendor => vendor;

    public IReadOnlyList<JobKind> Kinds => [];

    public bool IsDisposed { get; private set; }

    public Job Open(JobReference reference) => throw new ArgumentException($"'{reference}' came to {vendor} {connection}.", nameof(reference));

    public Task LogInAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void Dispose() => IsDisposed = true;
}
