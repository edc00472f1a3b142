namespace JobClients.Cli.Connections.Files;

/// <summary>A connection as a file has it.</summary>
/// <param name="Name">The connection.</param>
/// <param name="Settings">Its settings, by their names.</param>
/// <param name="Member">Where its name begins and its value ends, in bytes.</param>
internal sealed record FileConnection(ConnectionName Name, IReadOnlyDictionary<string, SettingEntry> Settings, Range Member);
