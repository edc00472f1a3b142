namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>What one field of an object is read from: an element, with or without the later siblings of its name.</summary>
internal readonly struct ElementRun(Element first, bool withNamesakes)
{
    public Element First => first;

    public bool IsRepeated => withNamesakes && first.NextNamesake is not null;

    public ElementChain Elements => withNamesakes ? first.Namesakes : first.Itself;

    /// <summary>Gets a value indicating whether all of it is empty.</summary>
    public bool IsNull => Value.IsNull;

    /// <summary>Gets the element that counts where only one can: the last that is not empty, as with keys in JSON.</summary>
    public Element Value
    {
        get
        {
            var value = first;
            foreach (var element in Elements)
            {
                if (!element.IsNull)
                {
                    value = element;
                }
            }

            return value;
        }
    }
}
