using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using JobClients.Simulator.Faults;

namespace JobClients.Simulator.VeevaVault;

/// <summary>
/// Writes an envelope as XML, after captures of other Vault endpoints: no namespace, elements named like the
/// JSON members, a list wrapped in an element of its own name. No capture of this endpoint is public: its root
/// and the names of its list items are inferred.
/// </summary>
internal static class VaultXml
{
    public static string Write(JsonObject body)
    {
        var root = body.ContainsKey("data") ? "JobStatusRestResult" : body.ContainsKey("sessionId") ? "VersionedAuthRestResult" : "ApiRestResult";
        return new XDeclaration("1.0", "UTF-8", "yes") + Element(root, body).ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Element(string name, JsonNode value)
        => new(XmlConvert.EncodeLocalName(name), Content(name, value));

    private static object Content(string name, JsonNode value) => value switch
    {
        JsonObject members => members.Where(member => member.Value is not null)
            .Select(member => Element(member.Key, member.Value!)),
        JsonArray items => items.OfType<JsonNode>().Select(item => Element(ItemName(name), item)),
        JsonValue text when text.TryGetValue<RawJson>(out var raw) => raw.ToString(),
        _ => value.ToString(),
    };

    private static string ItemName(string list) => list switch
    {
        "links" => "link",
        "errors" => "error",
        "vaultIds" => "vault",
        "warnings" => "warning",
        "progress" => "task",
        _ => "item",
    };
}
