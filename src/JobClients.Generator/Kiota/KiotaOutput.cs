using System.Text.Json;
using System.Text.Json.Nodes;
using JobClients.Generator.Generation;
using JobClients.Generator.Locking;

namespace JobClients.Generator.Kiota;

/// <summary>A folder that Kiota's tool wrote a client to, with its lock.</summary>
internal static class KiotaOutput
{
    /// <exception cref="LockException">There is no lock that can be read.</exception>
    public static GeneratedClient Read(string folder, ClientEntry entry)
    {
        var record = Record(Path.Combine(folder, KiotaLock.FileName));

        // Kiota tells it relative to the folder, which was only lent to it.
        record["descriptionLocation"] = entry.Lock.DescriptionLocation;
        var hash = record["descriptionHash"]?.GetValue<string>() ?? throw new LockException("it has no descriptionHash");
        return new GeneratedClient(Files(folder), hash) { Record = record };
    }

    private static JsonObject Record(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new LockException("it is no object");
        }
        catch (Exception failure) when (failure is IOException or JsonException)
        {
            throw new LockException(failure.Message, failure);
        }
    }

    private static SortedDictionary<string, string> Files(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')] = File.ReadAllText(file);
        }

        return files;
    }
}
