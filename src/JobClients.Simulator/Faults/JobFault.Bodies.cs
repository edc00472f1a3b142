using System.Text;
using JobClients.Simulator.Faults;
using JobClients.Simulator.Replies;

namespace JobClients.Simulator;

/// <content>Wrong bodies.</content>
public abstract partial class JobFault
{
    /// <summary>No body at all, under the same status and content type.</summary>
    public static JobFault Empty { get; } = new ReplyFault(reply => reply.Body = BytesBody.Empty);

    /// <summary>The body compressed and announced as such, whatever the call accepts.</summary>
    /// <remarks>For a body that is only announced so, set the header <c>Content-Encoding</c>.</remarks>
    public static JobFault Gzip { get; } = new ReplyFault(reply =>
    {
        reply.Body = new GzipBody(reply.Body);
        reply.Response.Headers.ContentEncoding = "gzip";
    });

    /// <summary>Another body.</summary>
    /// <param name="text">The body.</param>
    /// <param name="contentType">The content type; <see langword="null"/> leaves the header out.</param>
    /// <returns>The fault.</returns>
    public static JobFault Body(string text, string? contentType) => Body(Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>Another body, of any bytes.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="contentType">The content type; <see langword="null"/> leaves the header out.</param>
    /// <returns>The fault.</returns>
    public static JobFault Body(ReadOnlyMemory<byte> bytes, string? contentType)
        => ContentType(contentType).And(new ReplyFault(reply => reply.Body = new BytesBody(bytes)));

    /// <summary>A page for people where a program expects a document.</summary>
    /// <param name="status">The HTTP status; gateways and logins use 502 and 200.</param>
    /// <returns>The fault.</returns>
    public static JobFault Html(int status)
        => Status(status).And(Body("<!DOCTYPE html><html><body><h1>Please try again later</h1></body></html>", "text/html"));

    /// <summary>The body as text, changed after it was written as JSON or XML.</summary>
    /// <param name="change">Makes the text that goes out.</param>
    /// <returns>The fault.</returns>
    public static JobFault Rewrite(Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new ReplyFault(reply => reply.Text = change(reply.Text));
    }

    /// <summary>The body in an encoding that has a byte order mark, behind that mark. The content type stays.</summary>
    /// <param name="encoding">Such as <see cref="Encoding.UTF8"/> or <see cref="Encoding.Unicode"/>.</param>
    /// <returns>The fault.</returns>
    public static JobFault ByteOrderMark(Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        byte[] mark = encoding.GetPreamble() is { Length: > 0 } preamble
            ? preamble
            : throw new ArgumentException("The encoding has no byte order mark.", nameof(encoding));
        return new ReplyFault(reply => reply.Body = new BytesBody((byte[])[.. mark, .. encoding.GetBytes(reply.Text)]));
    }

    /// <summary>The body with blanks behind it, as JSON and XML allow. They are made while they are sent.</summary>
    /// <param name="bytes">How many bytes the body has then at least.</param>
    /// <returns>The fault.</returns>
    public static JobFault Pad(long bytes)
        => new ReplyFault(reply => reply.Body = new PaddedBody(reply.Body, Math.Max(0, bytes - (reply.Body.Length ?? 0))));

    /// <summary>A small body that becomes a large one where it is decompressed: <see cref="Pad"/>, then <see cref="Gzip"/>.</summary>
    /// <param name="inflated">How many bytes there are in the end; about a thousandth of them is sent.</param>
    /// <returns>The fault.</returns>
    public static JobFault Bomb(long inflated = 200_000_000) => Pad(inflated).And(Gzip);
}
