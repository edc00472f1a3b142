using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Generation;
using JobClients.Generator.Locking;

namespace JobClients.Generator.Tests.Conformance;

/// <summary>A document with the options and the output, by path and hash, of Kiota 1.34.1.</summary>
internal sealed class ConformanceCase
{
    private const string LockSuffix = ".lock.json";

    private readonly string _stem;

    public ConformanceCase(string name) =>
        _stem = Directory.EnumerateFiles(Root, name + LockSuffix, SearchOption.AllDirectories).Single()[..^LockSuffix.Length];

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Root, "*" + LockSuffix, SearchOption.AllDirectories).Select(path => Path.GetFileName(path)[..^LockSuffix.Length]).Order(StringComparer.Ordinal);

    public string Document => Directory.EnumerateFiles(Path.GetDirectoryName(_stem)!, "openapi.*").Single();

    public string LockText => File.ReadAllText(_stem + LockSuffix);

    /// <summary>The hashes of the expected files by their paths.</summary>
    public SortedDictionary<string, string> ExpectedHashes => new(
        File.ReadAllLines(_stem + ".sha256").Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static string Root => Path.Combine(AppContext.BaseDirectory, "Conformance");

    private KiotaLock Lock => LockJson.Read(JsonNode.Parse(LockText)!.AsObject());

    public Task<GeneratedClient> GenerateAsync() => GenerateAsync(Document);

    /// <summary>Generates the client of another document with the same options.</summary>
    public Task<GeneratedClient> GenerateAsync(string document) =>
        ClientGenerator.GenerateAsync(document, LockOptions.Of(Lock), new Findings(), CancellationToken.None);

    public string LockOf(GeneratedClient client) => LockJson.Write(LockOptions.ToLock(LockOptions.Of(Lock), Lock.DescriptionLocation, client.DescriptionHash));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
