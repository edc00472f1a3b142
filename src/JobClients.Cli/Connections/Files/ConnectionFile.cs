namespace JobClients.Cli.Connections.Files;

/// <summary>The file in which a user keeps connections. Since it may have secrets, nobody else may read it.</summary>
internal sealed class ConnectionFile(Surroundings surroundings)
{
    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderOfOwner = OfOwner | UnixFileMode.UserExecute;
    private const UnixFileMode OfOthers = ~(FolderOfOwner | UnixFileMode.StickyBit | UnixFileMode.SetGroup | UnixFileMode.SetUser);
    private const int LongestFile = 4 * 1024 * 1024;

    private readonly string? _path = UserFolders.Config(surroundings) is { } folder ? System.IO.Path.Combine(folder, "connections.json") : null;

    /// <exception cref="UsageException">There is no place for it.</exception>
    public string Path => _path ?? throw new UsageException("there is no place for connections: neither XDG_CONFIG_HOME nor HOME is set.");

    /// <summary>Reads the file; one that is not there has no connections.</summary>
    /// <exception cref="UsageException">The file is damaged, or others may read it.</exception>
    public ConnectionFileContent Read() => ConnectionFileReader.Read(_path ?? "", _path is null ? ConnectionFileEdit.Empty : ReadText(_path));

    /// <summary>Replaces the file, as a whole and never half.</summary>
    /// <param name="change">Makes the new text of what the file says.</param>
    public void Change(Func<ConnectionFileContent, byte[]> change)
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        CreateFolder(folder);
        using var alone = new FileStream($"{Path}.lock", Choose(FileMode.OpenOrCreate, FileAccess.ReadWrite));
        Replace(change(Read()));
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, FolderOfOwner);
        }
    }

    private static byte[] ReadText(string path)
    {
        if (!File.Exists(path))
        {
            return ConnectionFileEdit.Empty;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        // Of the open file, which nobody can put another in place of.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & OfOthers) != UnixFileMode.None)
        {
            throw new UsageException($"{path} may have secrets, and others than you may read it. Repair that with: chmod 600 {ShellWord.Quote(path)}");
        }

        if (file.Length > LongestFile)
        {
            throw new UsageException($"{path} is longer than a file of connections can be.");
        }

        var text = new byte[file.Length];
        file.ReadExactly(text);
        return text.AsSpan().StartsWith("\uFEFF"u8) ? text[3..] : text;
    }

    private static FileStreamOptions Choose(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfOwner;
        }

        return options;
    }

    private void Replace(byte[] text)
    {
        // Who keeps the file elsewhere, and a link to it here, keeps the link.
        var target = !File.Exists(Path) ? Path : new FileInfo(Path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path;
        var next = $"{target}.{Guid.NewGuid():N}";
        try
        {
            using (var file = new FileStream(next, Choose(FileMode.CreateNew, FileAccess.Write)))
            {
                file.Write(text);
                file.Flush(flushToDisk: true);
            }

            File.Move(next, target, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
