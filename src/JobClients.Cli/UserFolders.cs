namespace JobClients.Cli;

/// <summary>Where a user's programs keep what is theirs (the XDG Base Directory specification); null if there is no such place.</summary>
internal static class UserFolders
{
    /// <summary>For what may be lost.</summary>
    public static string? State(Surroundings surroundings) => Find(surroundings, "XDG_STATE_HOME", Path.Combine(".local", "state"), "LOCALAPPDATA");

    /// <summary>For what the user has decided.</summary>
    public static string? Config(Surroundings surroundings) => Find(surroundings, "XDG_CONFIG_HOME", ".config", "APPDATA");

    private static string? Find(Surroundings surroundings, string variable, string underHome, string elsewhere)
    {
        var folder = surroundings.Variable(variable) is { } given && Path.IsPathRooted(given) ? given
            : surroundings.Variable("HOME") is { } home ? Path.Combine(home, underHome)
            : surroundings.Variable(elsewhere);
        return folder is null ? null : Path.Combine(folder, "jobctl");
    }
}
