namespace JobClients.Support.Postgres;

/// <summary>Where PostgreSQL is installed: on the path, or where Debian puts it.</summary>
public static class PostgresBinaries
{
    /// <summary>The folder of its programs; null if there is none.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static string[] Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Directory.Exists(debian)
            ? [.. onPath, .. Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))]
            : onPath;
    }
}
