using System.Globalization;
using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Documents;

internal sealed class ElementBounds(XmlReadingOptions options)
{
    private readonly int _attributes = options.MaxAttributesPerElement;

    public long Characters { get; } = options.MaxCharacters;

    public int Nodes { get; } = options.MaxNodes;

    public int Elements { get; } = options.MaxElements;

    public int Depth { get; } = options.MaxDepth;

    public void CheckNodes(int nodes, XmlReader reader) => Check(nodes, Nodes, nameof(XmlReadingOptions.MaxNodes), reader);

    public void Check(int elements, XmlReader reader)
    {
        Check(elements, Elements, nameof(XmlReadingOptions.MaxElements), reader);
        Check(reader.Depth + 1, Depth, nameof(XmlReadingOptions.MaxDepth), reader);
        Check(reader.AttributeCount, _attributes, nameof(XmlReadingOptions.MaxAttributesPerElement), reader);
    }

    private static void Check(int value, int bound, string name, XmlReader reader)
    {
        if (value > bound)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The XML goes beyond {name}, which is {bound}.");
            var position = reader as IXmlLineInfo;
            throw new XmlException(message, null, position?.LineNumber ?? 0, position?.LinePosition ?? 0);
        }
    }
}
