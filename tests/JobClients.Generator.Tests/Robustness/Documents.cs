using System.Text.Json.Nodes;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Tests.Robustness;

/// <summary>Sound documents, to be damaged.</summary>
internal static class Documents
{
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static string Root => Path.Combine(AppContext.BaseDirectory, "Conformance");

    public static string Text(string name) => File.ReadAllText(Directory.EnumerateFiles(Path.Combine(Root, name), "openapi.*").Single());

    public static JsonNode Json(string name) => YamlNodes.Parse(Text(name))!;
}
