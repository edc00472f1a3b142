namespace JobClients.Cli.Connections.Files;

/// <summary>Where the value of a setting comes from.</summary>
internal enum SettingOrigin
{
    /// <summary>It stands in the file.</summary>
    Kept,

    /// <summary>An environment variable, which the file names.</summary>
    Variable,

    /// <summary>Another file, whose path the file has.</summary>
    File,
}
