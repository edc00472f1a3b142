namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Builds the tree from starts, ends and text in the order of the document.</summary>
internal sealed class ElementBuilder
{
    private readonly Stack<Element> _open = new();
    private readonly ElementText _text = new();
    private Element? _lastClosed;

    /// <summary>Gets the root; the last element to be closed.</summary>
    public Element? Root => _open.Count == 0 ? _lastClosed : null;

    /// <summary>Gets how many elements are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Gets the name of the element that is to be closed next.</summary>
    public string? OpenName => _open.TryPeek(out var element) ? element.Name : null;

    public void Open(string name, bool isNil)
    {
        var element = new Element(name) { IsNil = isNil };
        Append(element);
        _open.Push(element);
        _lastClosed = null;
        _text.Clear();
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
