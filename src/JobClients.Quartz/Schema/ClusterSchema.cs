using System.Globalization;
using System.Reflection;
using Npgsql;

namespace JobClients;

/// <summary>The tables of JobClients in the database: scripts that are run in their order, each once.</summary>
internal static class ClusterSchema
{
    /// <summary>Held while scripts run, so that programs that start together do not run them together.</summary>
    private const long Lock = 0x4A6F62436C69656E;

    private static readonly Assembly s_assembly = typeof(ClusterSchema).Assembly;

    /// <summary>The scripts in their order. Each is named by the version that it leads to.</summary>
    public static IReadOnlyList<(int Version, string Sql)> Scripts { get; } =
    [
        .. s_assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(Path.GetFileNameWithoutExtension(name), CultureInfo.InvariantCulture), Read(name))),
    ];

    /// <summary>Brings the database to the newest version.</summary>
    public static Task MigrateAsync(ClusterDatabase database, CancellationToken cancellationToken) => MigrateAsync(database, Scripts, cancellationToken);

    /// <summary>Runs those of some scripts that have not been run, all of them or none.</summary>
    internal static async Task MigrateAsync(
        ClusterDatabase database, IReadOnlyList<(int Version, string Sql)> scripts, CancellationToken cancellationToken)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await connection.ExecuteAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken).ConfigureAwait(false);
                await connection.ExecuteAsync(
                    $"""
                    CREATE SCHEMA IF NOT EXISTS "{database.Schema}";
                    CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT clock_timestamp());
                    """,
                    cancellationToken).ConfigureAwait(false);
                foreach (var (version, sql) in await FindMissingAsync(connection, scripts, cancellationToken).ConfigureAwait(false))
                {
                    await connection.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
                    await connection.ExecuteAsync("INSERT INTO schema_version (version) VALUES ($1)", cancellationToken, version).ConfigureAwait(false);
                }

                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Refuses a database that is not of the version that this program works with.</summary>
    /// <exception cref="InvalidOperationException">It is older, or it is newer.</exception>
    public static async Task CheckAsync(ClusterDatabase database, CancellationToken cancellationToken)
    {
        var newest = Scripts[^1].Version;
        var found = await FindVersionAsync(database, cancellationToken).ConfigureAwait(false);
        if (found != newest)
        {
            throw new InvalidOperationException(
                $"The schema '{database.Schema}' of the database is of version {found}, and this program works with version {newest}. " +
                (found < newest ? "Run the scripts in the package's folder 'schema', or let the program do it (CreatesSchema)." : "Use a newer version of the program."));
        }
    }

    private static async Task<int> FindVersionAsync(ClusterDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            return await database.Source.QuerySingleAsync(
                "SELECT coalesce(max(version), 0) FROM schema_version", row => row.GetInt32(0), cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return 0;
        }
    }

    private static async Task<IEnumerable<(int Version, string Sql)>> FindMissingAsync(
        NpgsqlConnection connection, IReadOnlyList<(int Version, string Sql)> scripts, CancellationToken cancellationToken)
    {
        var applied = await connection.QueryAsync(
            "SELECT version FROM schema_version", row => row.GetInt32(0), cancellationToken).ConfigureAwait(false);
        return scripts.Where(script => !applied.Contains(script.Version));
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(s_assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
