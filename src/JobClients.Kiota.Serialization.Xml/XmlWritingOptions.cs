using JobClients.Kiota.Serialization.Xml.Writing;

namespace JobClients.Kiota.Serialization.Xml;

/// <summary>Says what a model does not: what the root and the items of lists are called, and how deep to go.</summary>
/// <remarks>
/// A factory or a writer takes the values when it is constructed; a later change has no effect on it.
/// <see cref="XmlParseNode"/> reads the documents of every setting alike: names of roots and items are conventions that
/// servers differ in.
/// </remarks>
public sealed class XmlWritingOptions
{
    private const int DeepestDepth = 1_000;

    /// <summary>Gets or sets the name of the root element.</summary>
    /// <value>
    /// An XML name without a colon, or null to call the root of an object after its class (as a document without a name
    /// of its own is called after its schema in OpenAPI), and the root of a value or a list <c>root</c>. The default is
    /// null.
    /// </value>
    /// <exception cref="ArgumentException">The value is no such name.</exception>
    public string? RootName
    {
        get;
        set => field = value is null ? null : ElementName.Checked(value, nameof(value));
    }

    /// <summary>Gets or sets the name of the items in the element of a list.</summary>
    /// <value>
    /// An XML name without a colon. The default is <c>item</c>. Where the items have a field of this very name, a list
    /// of one with nothing in it but additional data cannot be told from an item.
    /// </value>
    /// <exception cref="ArgumentException">The value is no such name.</exception>
    public string ItemName
    {
        get;
        set => field = ElementName.Checked(value, nameof(value));
    } = "item";

    /// <summary>Gets or sets a value indicating whether a list is an element of its own around its items.</summary>
    /// <value>
    /// True for <c>&lt;ids&gt;&lt;item&gt;1&lt;/item&gt;&lt;/ids&gt;</c>, which is the default; false for an element
    /// <c>&lt;ids&gt;1&lt;/ids&gt;</c> for each item, where an empty list leaves no trace. A list that is the root or
    /// the item of another list is always an element of its own.
    /// </value>
    public bool WrapLists { get; set; } = true;

    /// <summary>Gets or sets how deep elements may be nested; the root is at depth 1.</summary>
    /// <value>
    /// From 1 to 1,000, because objects are written recursively. The default is 64, as in
    /// <see cref="XmlReadingOptions.MaxDepth"/>.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int MaxDepth
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestDepth);
            field = value;
        }
    } = 64;

    internal XmlWritingOptions Copy() => (XmlWritingOptions)MemberwiseClone();
}
