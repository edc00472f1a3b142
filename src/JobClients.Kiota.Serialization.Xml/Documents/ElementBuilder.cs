using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Builds the tree from what an <see cref="XmlReader"/> reports, within the bounds.</summary>
internal sealed class ElementBuilder(ElementBounds bounds)
{
    private readonly Stack<Element> _open = new();
    private readonly ElementText _text = new();
    private Element? _lastClosed;
    private int _count;
    private int _nodes;

    /// <summary>Gets the root; the last element to be closed.</summary>
    public Element? Root => _open.Count == 0 ? _lastClosed : null;

    /// <summary>Counts a node of any type, also of one that is skipped.</summary>
    public void CountNode(XmlReader reader) => bounds.CheckNodes(++_nodes, reader);

    public void Open(XmlReader reader)
    {
        bounds.Check(++_count, reader);
        var element = new Element(reader.LocalName) { IsNil = XsiNil.IsOn(reader) };
        Append(element);
        _open.Push(element);
        _lastClosed = null;
        _text.Clear();
        if (reader.IsEmptyElement)
        {
            Close();
        }
    }

    public void AddText(string text) => _text.Add(text);

    public void Close()
    {
        var element = _open.Pop();
        if (element.IsNil)
        {
            element.SetContent(text: null);
        }
        else if (element.FirstChild is null)
        {
            element.SetContent(_text.Value);
        }
        else
        {
            NamesakeLinks.Add(element);
        }

        _text.Clear();
        _lastClosed = element;
    }

    private void Append(Element element)
    {
        if (_lastClosed is not null)
        {
            _lastClosed.NextSibling = element;
        }
        else if (_open.TryPeek(out var parent))
        {
            parent.SetContent(element);
        }
    }
}
