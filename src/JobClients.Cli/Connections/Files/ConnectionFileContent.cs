namespace JobClients.Cli.Connections.Files;

/// <summary>What a file says.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">All of it, so that what is changed leaves the rest, comments included, as it was.</param>
/// <param name="Connections">Its connections, in their order.</param>
/// <param name="Members">What lies between the braces around the connections.</param>
internal sealed record ConnectionFileContent(string Path, byte[] Text, IReadOnlyList<FileConnection> Connections, Range Members)
{
    public FileConnection? Find(ConnectionName name) => Connections.FirstOrDefault(connection => connection.Name == name);

    /// <summary>Where something stands, as compilers write it.</summary>
    public string PlaceOf(FileConnection connection) => TextPlace.Describe(Path, Text, connection.Member.Start.Value);
}
