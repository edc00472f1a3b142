using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JobClients.Generator.Reading;

/// <summary>Tells what kind of value a YAML scalar is.</summary>
internal static class YamlScalars
{
    private static readonly HashSet<string> s_nulls = new(StringComparer.Ordinal) { "", "~", "null", "Null", "NULL" };

    // Only what is not quoted has a type other than text.
    public static JsonValue Json(Scalar scalar)
    {
        var text = scalar.Value;
        return scalar.Style switch
        {
            not ScalarStyle.Plain => JsonValue.Create(text),
            _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ when bool.TryParse(text, out var boolean) => JsonValue.Create(boolean),
            _ when s_nulls.Contains(text) => (JsonValue)JsonNullSentinel.JsonNull.DeepClone(),
            _ => JsonValue.Create(text),
        };
    }
}
