using YamlDotNet.RepresentationModel;

namespace JobClients.Generator.Tests.Specs;

/// <summary>One operation of the project's specs, read without the generator's own reader.</summary>
public sealed class SpecOperation(YamlMappingNode document, YamlMappingNode node)
{
    public YamlMappingNode Document => document;

    public YamlMappingNode Node => node;

    public static SpecOperation Find(Page page)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.yaml"))
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(File.ReadAllText(file)));
            var document = (YamlMappingNode)stream.Documents[0].RootNode;
            if (Child(document, "paths", page.Path, page.Method) is YamlMappingNode operation)
            {
                return new(document, operation);
            }
        }

        throw new InvalidOperationException($"No spec has {page.Method} {page.Path}.");
    }

    public IReadOnlyList<YamlMappingNode> Parameters => [.. ((YamlSequenceNode)Child(node, "parameters")!).Select(Resolve)];

    public string? Text(params string[] path) => Child(node, path)?.ToString();

    public static YamlNode? Child(YamlNode? from, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            from = from is YamlMappingNode map && map.Children.TryGetValue(key, out var next) ? next : null;
        }

        return from;
    }

    public static IEnumerable<string> Keys(YamlNode? map) => ((YamlMappingNode)map!).Children.Keys.Select(key => key.ToString());

    public YamlMappingNode Resolve(YamlNode node) => Child(node, "$ref") is { } reference
        ? (YamlMappingNode)Child(document, reference.ToString()[2..].Split('/'))!
        : (YamlMappingNode)node;
}
