using System.Runtime.ExceptionServices;
using Npgsql;
using Quartz;

namespace JobClients;

/// <summary>One transaction in which rows and what Quartz is to do change together, or not at all.</summary>
/// <remarks>
/// Rows come first and the scheduler last: it takes a lock that all nodes want, and everybody who takes both takes them in
/// this order.
/// </remarks>
internal sealed class UnitOfWork
{
    private UnitOfWork(NpgsqlConnection connection, IScheduler scheduler) => (Connection, Scheduler) = (connection, scheduler);

    public NpgsqlConnection Connection { get; }

    /// <summary>The scheduler, which does its part in this transaction.</summary>
    public IScheduler Scheduler { get; }

    /// <inheritdoc cref="RunAsync{T}"/>
    public static Task RunAsync(ClusterDatabase database, IScheduler scheduler, Func<UnitOfWork, Task> work, CancellationToken cancellationToken) =>
        RunAsync(
            database,
            scheduler,
            async unit =>
            {
                await work(unit).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Does something in one transaction, and commits it unless that fails.</summary>
    /// <exception cref="System.Data.Common.DbException">The database failed, be it at what the scheduler asked of it.</exception>
    public static async Task<T> RunAsync<T>(ClusterDatabase database, IScheduler scheduler, Func<UnitOfWork, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    // For what is called from here, and not for whoever called this.
                    using var enlistment = scheduler.EnlistTransaction(transaction);
                    var result = await work(new(connection, scheduler)).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                    return result;
                }
            }
        }
        catch (JobPersistenceException failure)
        {
            ExceptionDispatchInfo.Throw(Outage.CauseOf(failure));
            throw;
        }
    }
}
