using YamlDotNet.RepresentationModel;

namespace JobClients.Generator.Tests.Specs;

/// <summary>The fields of an answer, as dotted paths, and which of them are not from the page but carry their evidence.</summary>
public sealed class SpecFields
{
    private readonly SpecOperation _operation;

    public SpecFields(SpecOperation operation, string mediaType)
    {
        _operation = operation;
        var schema = SpecOperation.Child(operation.Node, "responses", "200", "content", mediaType, "schema")!;
        Collect(schema, prefix: "", hasEvidence: false);
    }

    public HashSet<string> OnThePage { get; } = new(StringComparer.Ordinal);

    public HashSet<string> WithEvidence { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, YamlMappingNode> Schemas { get; } = new(StringComparer.Ordinal);

    private void Collect(YamlNode node, string prefix, bool hasEvidence)
    {
        var schema = _operation.Resolve(node);
        if (SpecOperation.Child(schema, "items") is { } items)
        {
            Collect(items, prefix.TrimEnd('.') + "[].", hasEvidence);
        }
        else if (SpecOperation.Child(schema, "properties") is YamlMappingNode properties)
        {
            foreach (var (name, property) in properties)
            {
                CollectProperty(prefix + name, property, hasEvidence);
            }
        }
    }

    private void CollectProperty(string path, YamlNode property, bool parentHasEvidence)
    {
        var schema = _operation.Resolve(property);
        var hasEvidence = parentHasEvidence || SpecOperation.Child(schema, "x-evidence") is not null;
        (hasEvidence ? WithEvidence : OnThePage).Add(path);
        Schemas[path] = schema;
        Collect(schema, path + ".", hasEvidence);
    }
}
