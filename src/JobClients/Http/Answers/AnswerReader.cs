using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;
using System.Xml;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>Makes results of answers: first the status and the headers are judged, then the body is read, then parsed.</summary>
internal sealed class AnswerReader(StrictRequestAdapterOptions options)
{
    private readonly AnswerFormats _formats = new(options.Formats);
    private readonly int _maxLength = options.MaxAnswerLength;
    private readonly int _maxErrorLength = options.MaxErrorLength;
    private readonly ParsableFactory<IParsable>? _unmappedError = options.UnmappedError;
    private readonly long _maxStreamLength = options.MaxStreamLength;

    public FailureReader Failures { get; } = new(options.TimeProvider, options.ServerHeaders);

    public void EnableBackingStore() => _formats.EnableBackingStore();

    public async ValueTask<TResult?> ReadAsync<TResult, TRoot>(Answer answer, TRoot root, ErrorMapping? errors, Deadline deadline)
        where TRoot : struct, IRoot<TResult>
    {
        await RequireSuccessAsync(answer, errors, deadline).ConfigureAwait(false);
        if (!TRoot.NeedsBody)
        {
            return default;
        }

        RequireContent(answer, _maxLength);
        using var body = await ReadBodyAsync(answer, deadline).ConfigureAwait(false);
        RequireWhole(answer, body);
        var format = _formats.Find(answer.MediaType, body.Span) ?? throw Unreadable(answer, body);
        try
        {
            using var document = await AnswerRoot.ParseAsync(format, body, deadline.Token).ConfigureAwait(false);
            return root.TryRead(document, out var result) ? result : throw Protocol(answer, $"the answer is not {TRoot.Expected}.", body);
        }
        catch (Exception exception) when (IsOfParsing(exception))
        {
            throw Protocol(answer, "the answer is not what its content type says.", body, exception);
        }
        catch (OperationCanceledException exception)
        {
            deadline.ThrowIfOver(exception, answer.Status);
            throw;
        }
    }

    /// <summary>Fetches the body for somebody else to read.</summary>
    public async ValueTask BufferAsync(Answer answer, Deadline deadline)
    {
        try
        {
            await answer.Response.Content.LoadIntoBufferAsync(_maxLength, deadline.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw TooLong(answer, _maxLength);
        }
        catch (Exception exception) when (AnswerBody.IsOfReading(exception))
        {
            throw ExplainReading(answer, deadline, exception);
        }
    }

    /// <summary>Hands the body over unread. The stream ends the answer; if there is none, this does.</summary>
    public async Task<Stream> OpenAsync(Answer answer, ErrorMapping? errors, Deadline deadline)
    {
        try
        {
            await RequireSuccessAsync(answer, errors, deadline).ConfigureAwait(false);
            RequireContent(answer, _maxStreamLength);
            var body = await answer.Response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            return new AnswerStream(body, answer, _maxStreamLength);
        }
        catch (OperationCanceledException exception)
        {
            answer.Dispose();
            deadline.ThrowIfOver(exception, answer.Status);
            throw;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async ValueTask RequireSuccessAsync(Answer answer, ErrorMapping? errors, Deadline deadline)
    {
        if (answer.IsRedirect)
        {
            throw Protocol(answer, "the server redirects, and redirects are not followed.");
        }

        if (answer.IsError)
        {
            throw await new ErrorReader(_formats, Failures, _unmappedError, _maxErrorLength).ReadAsync(answer, errors, deadline).ConfigureAwait(false);
        }

        if (!answer.IsSuccess)
        {
            throw Protocol(answer, "the answer is neither a success nor an error.");
        }
    }

    /// <summary>Judges what the headers say of the body.</summary>
    private void RequireContent(Answer answer, long limit)
    {
        if (answer.Status == HttpStatusCode.NoContent)
        {
            throw Protocol(answer, "the answer has no content.");
        }

        if (answer.Encoding is { } encoding)
        {
            throw Protocol(answer, $"the answer is compressed ({encoding}), which was not asked for.");
        }

        if (answer.Response.Content.Headers.ContentLength > limit)
        {
            throw TooLong(answer, limit);
        }
    }

    private async ValueTask<AnswerBody> ReadBodyAsync(Answer answer, Deadline deadline)
    {
        try
        {
            // A type that cannot be read is read all the same, as far as an excerpt needs it.
            var limit = _formats.CanRead(answer.MediaType) ? _maxLength : Math.Min(_maxLength, _maxErrorLength);
            return await answer.ReadBodyAsync(limit, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (AnswerBody.IsOfReading(exception))
        {
            throw ExplainReading(answer, deadline, exception);
        }
    }

    private JobClientException ExplainReading(Answer answer, Deadline deadline, Exception exception)
    {
        deadline.ThrowIfOver(exception, answer.Status);
        return exception is InvalidDataException or InvalidOperationException
            ? Protocol(answer, "the answer cannot be inflated.", cause: exception)
            : Failures.BrokenOff(answer.Response, exception);
    }

    private void RequireWhole(Answer answer, AnswerBody body)
    {
        if (body.Span.IsEmpty)
        {
            throw Protocol(answer, "the answer has no content.");
        }

        if (body.IsCut && _formats.CanRead(answer.MediaType))
        {
            throw TooLong(answer, _maxLength);
        }
    }

    private JobClientException TooLong(Answer answer, long limit) => Protocol(answer, $"the answer is longer than {limit} bytes.");

    private JobClientException Unreadable(Answer answer, AnswerBody body) =>
        Protocol(answer, $"the answer is {answer.MediaType.ToString()}, not {_formats}.", body);

    private JobClientException Protocol(Answer answer, string what, AnswerBody? body = null, Exception? cause = null) =>
        Failures.Protocol(answer.Response, what, body is null ? null : Excerpt.Of(body.Span), cause);

    /// <summary>Whether this is how a parser says that a document is none of its format.</summary>
    internal static bool IsOfParsing(Exception exception) =>
        exception is JsonException or XmlException or FormatException or OverflowException or InvalidOperationException or InvalidDataException;
}
