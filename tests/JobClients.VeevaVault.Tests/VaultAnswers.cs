using System.Net;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace JobClients.VeevaVault.Tests;

/// <summary>An answer that a test wrote in JSON, in any of Vault's formats.</summary>
internal static class VaultAnswers
{
    public static TheoryData<VeevaVaultFormat> Formats => [.. Enum.GetValues<VeevaVaultFormat>()];

    public static CannedAnswers In(VeevaVaultFormat format, string json) => format == VeevaVaultFormat.Json
        ? new(HttpStatusCode.OK, "application/json;charset=UTF-8", json)
        : new(HttpStatusCode.OK, "application/xml;charset=UTF-8", Element("answer", JsonNode.Parse(json)!).ToString(SaveOptions.DisableFormatting));

    public static VeevaVaultClient Connect(VeevaVaultFormat format, HttpMessageHandler answers) =>
        new(new() { BaseUrl = new("https://v.example"), SessionId = "s", Format = format, HttpHandler = answers });

    /// <summary>The same rows in each format.</summary>
    public static TheoryData<VeevaVaultFormat, T1, T2> Cross<T1, T2>(params (T1 One, T2 Two)[] rows)
    {
        var data = new TheoryData<VeevaVaultFormat, T1, T2>();
        foreach (var format in Enum.GetValues<VeevaVaultFormat>())
        {
            foreach (var (one, two) in rows)
            {
                data.Add(format, one, two);
            }
        }

        return data;
    }

    private static XElement Element(string name, JsonNode value) => new(XmlConvert.EncodeLocalName(name), value switch
    {
        JsonObject members => members.Select(member => Element(member.Key, member.Value!)),
        JsonArray items => items.Select(item => Element("item", item!)),
        _ => value.ToString(),
    });
}
