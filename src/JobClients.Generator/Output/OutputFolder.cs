using System.Text;
using JobClients.Generator.Writing;

namespace JobClients.Generator.Output;

/// <summary>The folder of a client on disk.</summary>
internal sealed class OutputFolder(string path)
{
    /// <summary>Finds what writing the files would change.</summary>
    public OutputDifference Compare(IReadOnlyDictionary<string, string> files)
    {
        string[] names = [.. files.Keys];
        var (isMissing, isChanged) = (new bool[names.Length], new bool[names.Length]);
        ManyFiles.ForEach(names.Length, index =>
        {
            isMissing[index] = !File.Exists(Full(names[index]));
            isChanged[index] = !isMissing[index] && !Bytes(files[names[index]]).AsSpan().SequenceEqual(File.ReadAllBytes(Full(names[index])));
        });
        return new OutputDifference(
            Changed: [.. names.Where((_, index) => isChanged[index])],
            Missing: [.. names.Where((_, index) => isMissing[index])],
            Surplus: [.. CSharpFiles().Where(file => !files.ContainsKey(file) && HasHeader(file))]);
    }

    /// <summary>Writes what is different, and removes generated files that no longer belong.</summary>
    public void Apply(OutputDifference difference, IReadOnlyDictionary<string, string> files)
    {
        string[] stale = [.. difference.Changed, .. difference.Missing];
        ManyFiles.ForEach(stale.Length, index => AtomicFile.Write(Full(stale[index]), Bytes(files[stale[index]])));

        foreach (var file in difference.Surplus)
        {
            File.Delete(Full(file));
            RemoveEmpty(Path.GetDirectoryName(Full(file))!);
        }
    }

    /// <summary>The texts of the generated files.</summary>
    public IEnumerable<string> Read() => CSharpFiles().Where(HasHeader).Select(file => File.ReadAllText(Full(file)));

    private IEnumerable<string> CSharpFiles() => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
        : [];

    private bool HasHeader(string file) => File.ReadLines(Full(file)).FirstOrDefault()?.TrimEnd() == FileWriter.Header;

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
