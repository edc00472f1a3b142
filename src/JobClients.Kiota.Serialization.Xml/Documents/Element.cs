namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>An element as far as it matters to a model: no attributes, no prefix, no position.</summary>
internal sealed class Element(string name)
{
    private object? _content;

    public string Name => name;

    /// <summary>Gets what the element says; null when that is nothing but white space, or when it has children.</summary>
    public string? Text => _content as string;

    public Element? FirstChild => _content as Element;

    public Element? NextSibling { get; set; }

    /// <summary>Gets or sets the next sibling of the same name.</summary>
    public Element? NextNamesake { get; set; }

    /// <summary>Gets or sets a value indicating whether an earlier sibling has the same name.</summary>
    public bool IsNamesake { get; set; }

    /// <summary>Gets a value indicating whether the element declares that it has no value, whatever is in it.</summary>
    public bool IsNil { get; init; }

    public bool IsNull => _content is null;

    public ElementChain Children => new(FirstChild, ElementLink.Sibling);

    /// <summary>Gets the element and the siblings of its name that follow it.</summary>
    public ElementChain Namesakes => new(this, ElementLink.Namesake);

    public ElementChain Itself => new(this, ElementLink.None);

    /// <summary>Sets the text or the first child, of which an element has one at most.</summary>
    public void SetContent(string? text) => _content = text;

    /// <inheritdoc cref="SetContent(string?)"/>
    public void SetContent(Element firstChild) => _content = firstChild;

    public Element? Child(string childName)
    {
        foreach (var child in Children)
        {
            if (string.Equals(child.Name, childName, StringComparison.Ordinal))
            {
                return child;
            }
        }

        return null;
    }
}
