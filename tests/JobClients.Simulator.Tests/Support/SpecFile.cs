using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace JobClients.Simulator.Tests.Support;

/// <summary>Reads the specs in another way than the simulator does.</summary>
internal static class SpecFile
{
    public static JsonNode Node(string spec, params string[] path)
    {
        using var reader = new StreamReader(typeof(JobSimulator).Assembly.GetManifestResourceStream(spec)!);
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        var root = JsonSerializer.SerializeToNode(Stringly(yaml.Deserialize(reader)))!;
        return path.Aggregate(root, (node, name) => node[name] ?? throw new InvalidOperationException($"No {name}."));
    }

    private static object? Stringly(object? value) => value switch
    {
        Dictionary<object, object?> map => map.ToDictionary(
            pair => pair.Key.ToString()!, pair => Stringly(pair.Value), StringComparer.Ordinal),
        List<object?> list => list.Select(Stringly).ToList(),
        _ => value,
    };
}
