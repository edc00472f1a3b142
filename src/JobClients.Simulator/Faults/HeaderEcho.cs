using System.Text.Json.Nodes;

namespace JobClients.Simulator.Faults;

/// <summary>Makes a document tell what the caller sent.</summary>
internal static class HeaderEcho
{
    public static JsonObject Into(JsonObject document, string header, string value)
    {
        var messages = MessagesIn(document).DefaultIfEmpty((document, "message")).ToArray();
        foreach (var (owner, name) in messages)
        {
            owner[name] = $"Cannot accept {header}: {value}";
        }

        return document;
    }

    private static IEnumerable<(JsonObject Owner, string Name)> MessagesIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(
            member => IsMessage(member.Key) ? [(members, member.Key)] : MessagesIn(member.Value)),
        JsonArray items => items.SelectMany(MessagesIn),
        _ => [],
    };

    private static bool IsMessage(string name) => name.EndsWith("message", StringComparison.OrdinalIgnoreCase);
}
