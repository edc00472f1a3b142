using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Builds the tree from what an <see cref="XmlReader"/> reports, within the bounds.</summary>
internal sealed class ReaderNodes(XmlReader reader, ElementBounds bounds)
{
    private readonly ElementBuilder _builder = new();
    private int _nodes;
    private int _elements;

    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;

    public Element Root => _builder.Root ?? throw new XmlException("The XML has no root element.");

    /// <summary>Adds the node that the reader is at. One that is skipped counts, too.</summary>
    public void Add(string? text)
    {
        bounds.CheckNodes(++_nodes, reader);
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Open();
                break;
            case XmlNodeType.EndElement:
                _builder.Close();
                break;
            default:
                if (text is not null)
                {
                    _builder.AddText(text);
                }

                break;
        }
    }

    private void Open()
    {
        bounds.Check(++_elements, reader);
        _builder.Open(reader.LocalName, XsiNil.IsOn(reader));
        if (reader.IsEmptyElement)
        {
            _builder.Close();
        }
    }
}
