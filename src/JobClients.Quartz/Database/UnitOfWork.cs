using Npgsql;
using Quartz;

namespace JobClients;

/// <summary>One transaction in which rows and what Quartz is to do change together, or not at all.</summary>
/// <remarks>
/// Rows come first and the scheduler last: it takes a lock that all nodes want, and everybody who takes both takes them in
/// this order.
/// </remarks>
internal sealed class UnitOfWork : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;
    private IDisposable? _enlistment;

    private UnitOfWork(NpgsqlConnection connection, NpgsqlTransaction transaction) => (Connection, _transaction) = (connection, transaction);

    public NpgsqlConnection Connection { get; }

    public static async Task<UnitOfWork> BeginAsync(ClusterDatabase database, CancellationToken cancellationToken)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return new(connection, await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Has the scheduler do its part in this transaction: on the flow of the caller, and on those that begin there. So this is for
    /// the method that began the unit, and not for those that it calls: on its own connection the scheduler would wait for ever
    /// for what this transaction holds.
    /// </summary>
    public void Enlist(IScheduler scheduler) => _enlistment = scheduler.EnlistTransaction(_transaction);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);

        // After the commit, so that the scheduler looks for what is there by then.
        _enlistment?.Dispose();
        _enlistment = null;
    }

    public async ValueTask DisposeAsync()
    {
        _enlistment?.Dispose();
        await _transaction.DisposeAsync().ConfigureAwait(false);
        await Connection.DisposeAsync().ConfigureAwait(false);
    }
}
