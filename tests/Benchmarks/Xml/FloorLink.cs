using System.Xml.Linq;

namespace JobClients.Benchmarks.Xml;

internal sealed record FloorLink(string? Rel, string? Href, string? Method, string? Accept)
{
    public static FloorLink Of(XElement link) => new(
        (string?)link.Element("rel"), (string?)link.Element("href"), (string?)link.Element("method"), (string?)link.Element("accept"));
}
