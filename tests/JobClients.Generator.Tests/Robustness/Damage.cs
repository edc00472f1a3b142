using System.Text.Json.Nodes;

namespace JobClients.Generator.Tests.Robustness;

/// <summary>Damages a document in one place.</summary>
internal static class Damage
{
    private static readonly string[] s_wrongs = ["null", "true", "-1", "1e400", "\"\"", "\"x\"", "[]", "{}", "[null]", "[1]", "{\"\":null}", "{\"$ref\":\"#/x\"}"];

    /// <summary>The document once for each node and each kind of value that does not belong there.</summary>
    public static IEnumerable<string> WrongTypes(JsonNode document)
    {
        foreach (var slot in Slots(document))
        {
            foreach (var wrong in s_wrongs)
            {
                yield return With(document, slot, JsonNode.Parse(wrong));
            }
        }
    }

    /// <summary>The document with another value in one place.</summary>
    public static string With(JsonNode document, Slot slot, JsonNode? value)
    {
        var kept = slot.Value;
        slot.Value = value;
        var text = document.ToJsonString();
        slot.Value = kept;
        return text;
    }

    public static List<Slot> Slots(JsonNode node, string pointer = "#")
    {
        IEnumerable<Slot> own = node switch
        {
            JsonObject parent => parent.Select(child => new Slot(parent, child.Key, pointer)),
            JsonArray parent => parent.Select((_, index) => new Slot(parent, index, pointer)),
            _ => [],
        };
        return [.. own.SelectMany(slot => slot.Value is { } value ? Slots(value, slot.Pointer).Prepend(slot) : [slot])];
    }
}
