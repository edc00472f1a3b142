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

    /// <summary>The scripts in their order. Each is named by the version that it leads to, and writes that down itself.</summary>
    public static IReadOnlyList<(int Version, string Sql)> Scripts { get; } =
    [
        .. s_assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(Path.GetFileNameWithoutExtension(name), CultureInfo.InvariantCulture), Read(name))),
    ];

    /// <summary>Brings the database to the newest version. One that is there already is not touched, which takes no rights.</summary>
    public static Task MigrateAsync(ClusterDatabase database, CancellationToken cancellationToken) => MigrateAsync(database, Scripts, cancellationToken);

    /// <summary>Runs those of some scripts that have not been run, all of them or none.</summary>
    internal static async Task MigrateAsync(
        ClusterDatabase database, IReadOnlyList<(int Version, string Sql)> scripts, CancellationToken cancellationToken)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if ((await FindVersionAsync(connection, cancellationToken).ConfigureAwait(false)).Version >= scripts[^1].Version)
            {
                return;
            }

            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await connection.ExecuteAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken).ConfigureAwait(false);
                await connection.ExecuteAsync($"""CREATE SCHEMA IF NOT EXISTS "{database.Schema}" """, cancellationToken).ConfigureAwait(false);
                var found = await FindVersionAsync(connection, cancellationToken).ConfigureAwait(false);
                foreach (var (_, sql) in scripts.Where(script => script.Version > found.Version))
                {
                    await connection.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
                }

                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Refuses a database that this program cannot work with.</summary>
    /// <exception cref="InvalidOperationException">It is older, or so much newer that it says so.</exception>
    public static async Task CheckAsync(ClusterDatabase database, CancellationToken cancellationToken)
    {
        var newest = Scripts[^1].Version;
        var connection = await database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var found = await FindVersionAsync(connection, cancellationToken).ConfigureAwait(false);
            if (found.Version < newest || found.WorksWith > newest)
            {
                throw new InvalidOperationException(
                    $"The schema '{database.Schema}' of the database is of version {found.Version}, and this program works with version {newest}. " +
                    (found.Version < newest
                        ? "Start a node that may make tables (CreatesSchema), as 'jobctl worker' may, or run the scripts in the folder 'schema' of the package JobClients.Quartz."
                        : "Use a newer version of the program."));
            }
        }
    }

    private static async Task<SchemaVersion> FindVersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Asked for beforehand, since a statement that fails would end the transaction.
        if (await connection.QueryAsync("SELECT to_regclass('schema_version') IS NULL", row => row.GetBoolean(0), cancellationToken).ConfigureAwait(false) is [true])
        {
            return SchemaVersion.None;
        }

        return (await connection.QueryAsync(
            "SELECT version, works_with FROM schema_version ORDER BY version DESC LIMIT 1",
            row => new SchemaVersion(row.GetInt32(0), row.GetInt32(1)),
            cancellationToken).ConfigureAwait(false)).SingleOrDefault(SchemaVersion.None);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(s_assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
