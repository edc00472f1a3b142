namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Walks linked elements with <c>foreach</c>, without allocating.</summary>
internal struct ElementChain(Element? first, ElementLink link)
{
    private Element? _next = first;

    public Element Current { get; private set; } = null!;

    public readonly ElementChain GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next is null)
        {
            return false;
        }

        Current = _next;
        _next = link switch
        {
            ElementLink.Sibling => Current.NextSibling,
            ElementLink.Namesake => Current.NextNamesake,
            _ => null,
        };
        return true;
    }
}
