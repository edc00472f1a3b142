using Npgsql;

namespace JobClients;

/// <summary>Statements with positional parameters, on a connection of the caller's or on one from the pool.</summary>
internal static class Statements
{
    /// <returns>How many rows the statement changed.</returns>
    public static async Task<int> ExecuteAsync(
        this NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object?[] values)
    {
        var command = Prepare(connection.CreateCommand(), sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc cref="ExecuteAsync(NpgsqlConnection, string, CancellationToken, object?[])"/>
    public static async Task<int> ExecuteAsync(
        this NpgsqlDataSource source, string sql, CancellationToken cancellationToken, params object?[] values)
    {
        var command = Prepare(source.CreateCommand(), sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task<List<T>> QueryAsync<T>(
        this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var command = Prepare(connection.CreateCommand(), sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await ReadAllAsync(command, read, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task<List<T>> QueryAsync<T>(
        this NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var command = Prepare(source.CreateCommand(), sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await ReadAllAsync(command, read, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>What the only row tells; the default if there is none.</returns>
    public static async Task<T?> QuerySingleAsync<T>(
        this NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values) =>
        (await source.QueryAsync(sql, read, cancellationToken, values).ConfigureAwait(false)).SingleOrDefault();

    public static T? Get<T>(this NpgsqlDataReader row, int column, T? missing = default) =>
        row.IsDBNull(column) ? missing : row.GetFieldValue<T>(column);

    public static DateTimeOffset? GetMoment(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    private static NpgsqlCommand Prepare(NpgsqlCommand command, string sql, object?[] values)
    {
        command.CommandText = sql;
        foreach (var value in values)
        {
            command.Parameters.Add(value as NpgsqlParameter ?? new() { Value = value ?? DBNull.Value });
        }

        return command;
    }

    private static async Task<List<T>> ReadAllAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var all = new List<T>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                all.Add(read(reader));
            }

            return all;
        }
    }
}
