using System.ComponentModel;
using System.Xml;
using JobClients.Kiota.Serialization.Xml.Documents;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

/// <summary>
/// Lets a Kiota client read XML. Register it with the client's request adapter, or for the whole process with
/// <c>ApiClientBuilder.RegisterDefaultDeserializer&lt;XmlParseNodeFactory&gt;()</c>.
/// </summary>
/// <remarks>
/// <para>
/// A document may not have a DTD, nothing outside it is ever fetched, and <see cref="XmlReadingOptions"/> bounds its
/// size. Its encoding is told by its byte order mark or its declaration, and is UTF-8 without both; a
/// <c>charset</c> in the content type is not consulted.
/// </para>
/// <para>How a document becomes objects is described at <see cref="XmlParseNode"/>.</para>
/// <para>An instance may be used from several threads at once.</para>
/// </remarks>
public sealed class XmlParseNodeFactory : IAsyncParseNodeFactory
{
    private readonly DocumentReader _documents;

    /// <summary>Creates a factory with the default bounds.</summary>
    public XmlParseNodeFactory()
        : this(new XmlReadingOptions())
    {
    }

    /// <summary>Creates a factory with bounds of your own.</summary>
    /// <param name="options">The bounds; their values are taken now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public XmlParseNodeFactory(XmlReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _documents = new DocumentReader(options);
    }

    /// <summary>Gets the content type that the factory is registered for.</summary>
    /// <value><c>application/xml</c></value>
    public string ValidContentType => XmlMediaType.Name;

    /// <summary>Reads a document and returns its root.</summary>
    /// <param name="contentType">
    /// <c>application/xml</c>, <c>text/xml</c> or a type that ends in <c>+xml</c>; parameters are allowed.
    /// </param>
    /// <param name="content">The document. It is read forward, once, to its end, and is left open.</param>
    /// <param name="cancellationToken">Ends the reading, also between two reads of <paramref name="content"/>.</param>
    /// <returns>The root element, as an <see cref="XmlParseNode"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null, or the content type is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The content type is not one of XML.</exception>
    /// <exception cref="XmlException">
    /// The content is empty, ends too early, is not well-formed, has a DTD, is in an unknown encoding, or goes
    /// beyond a bound of <see cref="XmlReadingOptions"/>. What <paramref name="content"/> itself throws is passed on.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<IParseNode> GetRootParseNodeAsync(
        string contentType, Stream content, CancellationToken cancellationToken = default)
    {
        XmlMediaType.ThrowIfOther(contentType);
        ArgumentNullException.ThrowIfNull(content);
        return ReadAsync(content, cancellationToken);
    }

    /// <summary>Reads a document and returns its root, blocking the thread while the stream waits.</summary>
    /// <param name="contentType">As for <see cref="GetRootParseNodeAsync"/>.</param>
    /// <param name="content">As for <see cref="GetRootParseNodeAsync"/>.</param>
    /// <returns>The root element, as an <see cref="XmlParseNode"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null, or the content type is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The content type is not one of XML.</exception>
    /// <exception cref="XmlException">As for <see cref="GetRootParseNodeAsync"/>.</exception>
    [Obsolete("Use GetRootParseNodeAsync: it does not block a thread.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IParseNode GetRootParseNode(string contentType, Stream content)
    {
        XmlMediaType.ThrowIfOther(contentType);
        ArgumentNullException.ThrowIfNull(content);
        return new XmlParseNode(_documents.Read(content, CancellationToken.None));
    }

    private async Task<IParseNode> ReadAsync(Stream content, CancellationToken cancellationToken) =>
        new XmlParseNode(await _documents.ReadAsync(content, cancellationToken).ConfigureAwait(false));
}
