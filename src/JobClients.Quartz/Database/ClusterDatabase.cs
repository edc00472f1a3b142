using Microsoft.Extensions.Options;
using Npgsql;

namespace JobClients;

/// <summary>The database of the cluster: one pool of connections for Quartz and for what JobClients keeps.</summary>
internal sealed class ClusterDatabase : IDisposable, IAsyncDisposable
{
    public ClusterDatabase(IOptions<ClusteredWatchingOptions> options)
    {
        Schema = options.Value.Schema;
        var builder = new NpgsqlDataSourceBuilder(options.Value.ConnectionString);
        builder.ConnectionStringBuilder.SearchPath = Schema;
        builder.ConnectionStringBuilder.ApplicationName ??= "JobClients";

        // Nothing is left behind on a connection, so nothing has to be reset before its next use.
        builder.ConnectionStringBuilder.NoResetOnClose = true;

        // The same few statements run with every poll.
        builder.ConnectionStringBuilder.MaxAutoPrepare = Math.Max(100, builder.ConnectionStringBuilder.MaxAutoPrepare);
        Source = builder.Build();
    }

    public NpgsqlDataSource Source { get; }

    public string Schema { get; }

    public void Dispose() => Source.Dispose();

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
