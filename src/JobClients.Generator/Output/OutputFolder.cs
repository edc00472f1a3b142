using System.Text;
using JobClients.Generator.Writing;

namespace JobClients.Generator.Output;

/// <summary>The folder of a client on disk.</summary>
internal sealed class OutputFolder(string path)
{
    /// <summary>Finds what writing the files would change.</summary>
    public OutputDifference Compare(IReadOnlyDictionary<string, string> files)
    {
        var lookup = files.Keys.ToLookup(file => File.Exists(Full(file)));
        return new OutputDifference(
            Changed: [.. lookup[true].Where(file => !Bytes(files[file]).AsSpan().SequenceEqual(File.ReadAllBytes(Full(file))))],
            Missing: [.. lookup[false]],
            Surplus: [.. Generated().Where(file => !files.ContainsKey(file))]);
    }

    /// <summary>Writes what is different, and removes generated files that no longer belong.</summary>
    public void Apply(OutputDifference difference, IReadOnlyDictionary<string, string> files)
    {
        foreach (var file in difference.Changed.Concat(difference.Missing))
        {
            AtomicFile.Write(Full(file), Bytes(files[file]));
        }

        foreach (var file in difference.Surplus)
        {
            File.Delete(Full(file));
            RemoveEmpty(Path.GetDirectoryName(Full(file))!);
        }
    }

    /// <summary>The texts of the generated files.</summary>
    public IEnumerable<string> Read() => Generated().Select(file => File.ReadAllText(Full(file)));

    private IEnumerable<string> Generated() => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Where(HasHeader)
            .Select(file => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
        : [];

    private static bool HasHeader(string file) => File.ReadLines(file).FirstOrDefault()?.TrimEnd() == FileWriter.Header;

    private void RemoveEmpty(string folder)
    {
        while (folder.Length > Path.GetFullPath(path).Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private string Full(string file) => Path.GetFullPath(Path.Combine(path, file));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
