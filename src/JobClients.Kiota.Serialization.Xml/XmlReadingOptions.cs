namespace JobClients.Kiota.Serialization.Xml;

/// <summary>
/// Bounds what one XML document may cost. A document beyond a bound is refused with a
/// <see cref="System.Xml.XmlException"/> that names the bound; nothing of it is read further.
/// </summary>
/// <remarks>
/// The factory takes the values when it is constructed; a later change has no effect on it.
/// A setter throws <see cref="ArgumentOutOfRangeException"/> for a value outside the stated range.
/// </remarks>
public sealed class XmlReadingOptions
{
    private const int DeepestDepth = 1_000;

    /// <summary>Gets or sets how many characters a document may have, markup included.</summary>
    /// <value>Characters after decoding, from 1. The default is 4,000,000.</value>
    public long MaxCharacters
    {
        get;
        set => field = AtLeastOne(value);
    } = 4_000_000;

    /// <summary>Gets or sets how deep elements may be nested; the root is at depth 1.</summary>
    /// <value>From 1 to 1,000, because objects are read recursively. The default is 64.</value>
    public int MaxDepth
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestDepth);
            field = (int)AtLeastOne(value);
        }
    } = 64;

    /// <summary>Gets or sets how many elements a document may have.</summary>
    /// <value>From 1. The default is 250,000.</value>
    public int MaxElements
    {
        get;
        set => field = (int)AtLeastOne(value);
    } = 250_000;

    /// <summary>
    /// Gets or sets how many nodes a document may have: starts and ends of elements, pieces of text, and also comments,
    /// processing instructions and white space, which are skipped.
    /// </summary>
    /// <value>From 1. The default is 1,500,000: six for each element.</value>
    public int MaxNodes
    {
        get;
        set => field = (int)AtLeastOne(value);
    } = 1_500_000;

    /// <summary>
    /// Gets or sets how many attributes, declarations of namespaces included, one element may have.
    /// </summary>
    /// <value>From 0. The default is 64.</value>
    public int MaxAttributesPerElement
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 64;

    private static long AtLeastOne(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
