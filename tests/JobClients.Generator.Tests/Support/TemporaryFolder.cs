namespace JobClients.Generator.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("generator-tests-").FullName;

    public string this[string file]
    {
        get => File.ReadAllText(Full(file));
        set
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(file))!);
            File.WriteAllText(Full(file), value);
        }
    }

    /// <summary>All files with their contents, to see whether anything changed.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    public bool Has(string file) => File.Exists(Full(file));

    public string Full(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
