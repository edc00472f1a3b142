using Microsoft.Extensions.Options;
using Npgsql;

namespace JobClients.Cli.Tracking;

/// <summary>Where the database of the cluster is: as variables say, since what leads there may hold a password.</summary>
internal static class TrackingDatabase
{
    public const string Variable = "JOBCLIENTS_DATABASE";
    public const string FileVariable = "JOBCLIENTS_DATABASE_FILE";
    public const string SchemaVariable = "JOBCLIENTS_SCHEMA";

    /// <summary>Sets what the variables say.</summary>
    /// <exception cref="UsageException">They do not say where the database is.</exception>
    public static void Configure(Surroundings surroundings, ClusteredWatchingOptions options)
    {
        options.ConnectionString = surroundings.Variable(Variable) ?? ReadFile(surroundings)
            ?? throw new UsageException($"Set {Variable} to how the PostgreSQL database is reached, like Host=db;Username=jobs;Database=jobs, or {FileVariable} to a file that says it.");
        options.Schema = surroundings.Variable(SchemaVariable) ?? options.Schema;
    }

    /// <summary>Does something with the database, and tells what is wrong with it in its own words.</summary>
    /// <exception cref="UsageException">The options are faulty, or the database has no tables that this program can work with.</exception>
    /// <exception cref="IOException">The database failed.</exception>
    public static async Task UseAsync(Func<Task> use)
    {
        try
        {
            await use().ConfigureAwait(false);
        }
        catch (OptionsValidationException faults)
        {
            throw new UsageException(string.Join(' ', faults.Failures));
        }
        catch (InvalidOperationException refusal) when (refusal is not ObjectDisposedException)
        {
            throw new UsageException(refusal.Message);
        }
        catch (NpgsqlException failure)
        {
            throw new IOException($"the database failed: {failure.Message}", failure);
        }
    }

    private static string? ReadFile(Surroundings surroundings) =>
        surroundings.Variable(FileVariable) is { } path ? File.ReadAllText(path).Trim() : null;
}
