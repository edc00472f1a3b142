using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>
/// Lets a Kiota client read JSON without ever losing an answer over one bad value. Register it with the client's
/// request adapter, or for the whole process with
/// <c>ApiClientBuilder.RegisterDefaultDeserializer&lt;TolerantJsonParseNodeFactory&gt;()</c>.
/// </summary>
/// <remarks>
/// <para>
/// <b>Values.</b> A value of another type than the model asks for, a number out of range or not finite, a date, a UUID
/// or a duration that cannot be read: each is null, and nothing is thrown. But a truth
/// value is read from text as well, as in XML: to miss a <c>"false"</c> is worse than to overlook its quotes. A date
/// without a zone is taken for UTC.
/// </para>
/// <para>
/// <b>Additional data</b> keeps strings as they were sent, also those that look like dates or UUIDs; a number is a
/// <see cref="decimal"/>, or a <see cref="double"/> if it is too large for one; objects and arrays are untyped nodes.
/// </para>
/// <para><b>Duplicate names.</b> The last one counts, as in JavaScript.</para>
/// <para>
/// <b>Not JSON.</b> A document that is empty, breaks off, has comments, trailing commas, <c>NaN</c>, another encoding
/// than UTF-8, more than 64 levels or more than <see cref="MaxValues"/> values is refused whole, before any object is
/// made. A UTF-8 byte order mark is skipped.
/// </para>
/// <para>An instance may be used from several threads at once; a node by one at a time.</para>
/// </remarks>
public sealed class TolerantJsonParseNodeFactory : IAsyncParseNodeFactory
{
    internal const int MaxDepth = 64;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = MaxDepth };

    /// <summary>Gets the content type that the factory is registered for.</summary>
    /// <value><c>application/json</c></value>
    public string ValidContentType => "application/json";

    /// <summary>How many values a document may have: objects, lists, and what is in them.</summary>
    /// <value>From 1. The default is 250,000, of which none but a hostile answer has a hundredth.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxValues
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 250_000;

    /// <summary>Reads a document and returns its root.</summary>
    /// <param name="contentType"><c>application/json</c>, <c>text/json</c> or a type that ends in <c>+json</c>; parameters are allowed.</param>
    /// <param name="content">The document. It is read to its end, and is left open.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The content type is not one of JSON.</exception>
    /// <exception cref="JsonException">The content is not JSON, or has too many values. What <paramref name="content"/> itself throws is passed on.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IParseNode> GetRootParseNodeAsync(string contentType, Stream content, CancellationToken cancellationToken = default)
    {
        RequireJson(contentType);
        ArgumentNullException.ThrowIfNull(content);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return Parse(copy.ToArray());
    }

    /// <summary>Reads a document and returns its root, blocking the thread while the stream waits.</summary>
    /// <param name="contentType">As for <see cref="GetRootParseNodeAsync"/>.</param>
    /// <param name="content">As for <see cref="GetRootParseNodeAsync"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The content type is not one of JSON.</exception>
    /// <exception cref="JsonException">As for <see cref="GetRootParseNodeAsync"/>.</exception>
    [Obsolete("Use GetRootParseNodeAsync: it does not block a thread.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IParseNode GetRootParseNode(string contentType, Stream content)
    {
        RequireJson(contentType);
        ArgumentNullException.ThrowIfNull(content);
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return Parse(copy.ToArray());
    }

    /// <summary>Reads a document from memory that stays as it is until the root is disposed.</summary>
    internal TolerantJsonParseNode Parse(ReadOnlyMemory<byte> json)
    {
        var document = json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        JsonValues.ThrowIfMoreThan(MaxValues, document.Span);
        return new(JsonDocument.Parse(document, s_options));
    }

    private void RequireJson(string contentType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        if (!MediaType.OfContentType(contentType).IsReadAs(ValidContentType))
        {
            throw new ArgumentOutOfRangeException(nameof(contentType), contentType, "It is no content type of JSON.");
        }
    }
}
