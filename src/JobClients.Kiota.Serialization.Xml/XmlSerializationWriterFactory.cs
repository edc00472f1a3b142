using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

/// <summary>
/// Lets a Kiota client send XML. Give it to the client's request adapter, or register it for the whole process with
/// <c>ApiClientBuilder.RegisterDefaultSerializer&lt;XmlSerializationWriterFactory&gt;()</c>.
/// </summary>
/// <remarks>
/// <para>How objects become a document is described at <see cref="XmlSerializationWriter"/>.</para>
/// <para>An instance may be used from several threads at once; each of its writers by one.</para>
/// </remarks>
public sealed class XmlSerializationWriterFactory : ISerializationWriterFactory
{
    private readonly XmlWritingOptions _options;

    /// <summary>Creates a factory with the default names and bounds.</summary>
    public XmlSerializationWriterFactory()
        : this(new XmlWritingOptions())
    {
    }

    /// <summary>Creates a factory with names and bounds of your own.</summary>
    /// <param name="options">The names and bounds; their values are taken now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public XmlSerializationWriterFactory(XmlWritingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Copy();
    }

    /// <summary>Gets the content type that the factory is registered for.</summary>
    /// <value><c>application/xml</c></value>
    public string ValidContentType => XmlMediaType.Name;

    /// <summary>Creates a writer for one document.</summary>
    /// <param name="contentType">
    /// <c>application/xml</c>, <c>text/xml</c> or a type that ends in <c>+xml</c>; parameters are allowed and not looked
    /// at: the document is UTF-8.
    /// </param>
    /// <returns>An <see cref="XmlSerializationWriter"/>.</returns>
    /// <exception cref="ArgumentNullException">The content type is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The content type is not one of XML.</exception>
    public ISerializationWriter GetSerializationWriter(string contentType)
    {
        XmlMediaType.ThrowIfOther(contentType);
        return new XmlSerializationWriter(_options);
    }
}
