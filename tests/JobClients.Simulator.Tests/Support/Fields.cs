using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace JobClients.Simulator.Tests.Support;

/// <summary>Every leaf of a document as <c>path=value</c>, so that a difference is named.</summary>
internal static class Fields
{
    public static IEnumerable<string> Of(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Of(member.Value, $"{path}/{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Of(item, $"{path}/{index}")),
        _ => [$"{path}={node?.ToJsonString()}"],
    };

    /// <summary>As the other, of XML whose lists are the given elements.</summary>
    public static IEnumerable<string> Of(XElement element, params string[] lists) => Of(element, "", lists);

    public static IEnumerable<string> WithoutTypes(IEnumerable<string> fields)
        => fields.Select(field => field.Replace("\"", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Of(XElement element, string path, string[] lists) => element.HasElements
        ? element.Elements().SelectMany((child, index) => Of(child, $"{path}/{Name(element, child, index, lists)}", lists))
        : [$"{path}={element.Value}"];

    private static string Name(XElement parent, XElement child, int index, string[] lists)
        => lists.Contains(parent.Name.LocalName, StringComparer.Ordinal) ? $"{index}" : child.Name.LocalName;
}
