using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace JobClients.Simulator.Specs;

/// <summary>YAML as JSON, plain scalars typed by the core schema of YAML 1.2.</summary>
internal static class SpecYaml
{
    public static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(Member)),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? string.Empty),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidDataException($"Unexpected YAML at {node.Start}."),
    };

    private static KeyValuePair<string, JsonNode?> Member(KeyValuePair<YamlNode, YamlNode> pair)
        => new(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value));

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            => JsonValue.Create(number),
        _ when IsDecimal(text, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };

    private static bool IsDecimal(string text, out decimal number)
        => decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number);
}
