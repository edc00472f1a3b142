using System.Net;
using JobClients.Simulator.Faults;
using JobClients.Simulator.Replies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace JobClients.Simulator;

/// <content>Wrong statuses and headers.</content>
public abstract partial class JobFault
{
    /// <summary>Another HTTP status, with the same body.</summary>
    /// <param name="code">The status, from 200 to 999. A body does not go out with 204 and 304.</param>
    /// <returns>The fault.</returns>
    public static JobFault Status(int code)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 999);
        return new ReplyFault(reply => reply.Response.StatusCode = code);
    }

    /// <summary>Another value of a response header. <c>Content-Length</c> is the simulator's own, except in <see cref="Raw(ReadOnlyMemory{byte})"/>.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value, however long; <see langword="null"/> leaves the header out.</param>
    /// <returns>The fault.</returns>
    public static JobFault Header(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new ReplyFault(reply => reply.Response.Headers[name] = value);
    }

    /// <summary>Another content type for the same body.</summary>
    /// <param name="value">The content type; <see langword="null"/> leaves the header out.</param>
    /// <returns>The fault.</returns>
    public static JobFault ContentType(string? value) => Header(HeaderNames.ContentType, value);

    /// <summary>A <c>Retry-After</c> header, in seconds, as a date, or nonsense.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The fault.</returns>
    public static JobFault RetryAfter(string value) => Header(HeaderNames.RetryAfter, value);

    /// <summary>A redirect, without a body.</summary>
    /// <param name="status">The HTTP status, such as 302.</param>
    /// <param name="location">Where to; <see langword="null"/> is where the call came to.</param>
    /// <returns>The fault.</returns>
    public static JobFault Redirect(HttpStatusCode status, Uri? location = null)
        => Status((int)status).And(Empty).And(ContentType(null)).And(new ReplyFault(
            reply => reply.Response.Headers.Location = location?.OriginalString ?? reply.Context.Request.GetEncodedUrl()));
}
