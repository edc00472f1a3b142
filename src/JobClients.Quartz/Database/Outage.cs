using System.Data.Common;
using Npgsql;
using Quartz;

namespace JobClients;

/// <summary>Tells a database that does not answer, or not just now, from one that cannot take what it was given.</summary>
internal static class Outage
{
    /// <summary>Whether trying again later may help: whatever the database says but that data, or the statement, is wrong.</summary>
    public static bool Is(Exception failure) => CauseOf(failure) switch
    {
        OperationCanceledException => true,
        PostgresException refusal => refusal.SqlState[..2] is not ("22" or "23" or "42" or "P0"),
        DbException => true,
        _ => false,
    };

    /// <summary>What is at the bottom of a failure of the scheduler's, which it wraps.</summary>
    public static Exception CauseOf(Exception failure) =>
        failure is JobPersistenceException { InnerException: { } inner } ? CauseOf(inner) : failure;
}
