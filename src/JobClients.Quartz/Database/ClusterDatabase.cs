using Microsoft.Extensions.Options;
using Npgsql;

namespace JobClients;

/// <summary>The database of the cluster: one pool of connections for Quartz and for what JobClients keeps.</summary>
internal sealed class ClusterDatabase : IDisposable, IAsyncDisposable
{
    /// <summary>
    /// A node that stands still in the middle of a transaction, or whose machine is gone, does not keep the others from the
    /// scheduler's lock for longer than it takes them to count it as dead: the server ends its connection.
    /// </summary>
    private const string Server =
        "-c idle_in_transaction_session_timeout=10s -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    public ClusterDatabase(IOptions<ClusteredWatchingOptions> options)
    {
        Schema = options.Value.Schema;
        var builder = new NpgsqlDataSourceBuilder(options.Value.ConnectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.SearchPath = Schema;
        settings.ApplicationName ??= "JobClients";
        settings.Options = $"{Server} {settings.Options}".TrimEnd();

        // Its transactions are its own, whatever others a caller has begun.
        settings.Enlist = false;

        // Nothing is left behind on a connection, so nothing has to be reset before its next use.
        settings.NoResetOnClose = true;

        // The same few statements run with every poll.
        settings.MaxAutoPrepare = Math.Max(100, settings.MaxAutoPrepare);
        Source = builder.Build();
    }

    public NpgsqlDataSource Source { get; }

    public string Schema { get; }

    public void Dispose() => Source.Dispose();

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
