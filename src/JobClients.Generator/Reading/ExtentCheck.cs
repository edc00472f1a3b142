using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Refuses components that grow beyond measure once all that they are composed of is put in place.</summary>
internal sealed class ExtentCheck
{
    // Far above what documents of public services have, and far below what would take seconds.
    private const int DeepestComposition = 50;
    private const int MostParts = 100_000;

    private static readonly string[] s_keywords = ["allOf", "oneOf", "anyOf"];

    private readonly JsonObject _schemas;
    private readonly Dictionary<string, Extent> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inProgress = new(StringComparer.Ordinal);

    private ExtentCheck(JsonObject schemas) => _schemas = schemas;

    public static void Run(JsonNode document)
    {
        if ((document as JsonObject)?["components"] is JsonObject components && components["schemas"] is JsonObject schemas)
        {
            var check = new ExtentCheck(schemas);
            foreach (var (name, _) in schemas)
            {
                check.OfComponent(name);
            }
        }
    }

    private Extent OfComponent(string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_inProgress.Add(name))
        {
            return Extent.One;
        }

        var extent = _inProgress.Count > DeepestComposition ? new Extent(int.MaxValue, 1) : Of(_schemas[name]);
        if (extent.Depth > DeepestComposition || extent.Parts > MostParts)
        {
            throw new SpecException(new Finding("JCG018", $"{name} is composed of too many schemas, or through too many others. Compose it of fewer", JsonPointers.Component(name)));
        }

        _inProgress.Remove(name);
        return _known[name] = extent;
    }

    private Extent Of(JsonNode? node) => node switch
    {
        JsonObject schema when JsonPointers.ComponentName(schema) is { } name => OfComponent(name),
        JsonObject schema => s_keywords
            .SelectMany(keyword => schema[keyword] as JsonArray ?? [])
            .Aggregate(Extent.One, (sum, part) => sum.With(Of(part))),
        _ => Extent.One,
    };
}
