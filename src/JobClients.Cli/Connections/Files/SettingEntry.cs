namespace JobClients.Cli.Connections.Files;

/// <summary>A setting as a file has it.</summary>
/// <param name="Origin">Where its value comes from.</param>
/// <param name="Text">The value, the name of the variable, or the path.</param>
internal sealed record SettingEntry(SettingOrigin Origin, string Text)
{
    /// <summary>What names the variable in the file.</summary>
    public const string Variable = "variable";

    /// <summary>What gives the path in the file.</summary>
    public const string File = "file";

    /// <summary>Where it comes from, and never what it is.</summary>
    public override string ToString() => Origin switch
    {
        SettingOrigin.Variable => $"variable {Text}",
        SettingOrigin.File => $"file {Text}",
        _ => "kept",
    };
}
