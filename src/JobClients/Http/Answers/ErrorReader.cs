using System.Globalization;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>Makes the exception of an answer that tells of an error. Its status is never lost, whatever its body is.</summary>
internal readonly struct ErrorReader(AnswerFormats formats, FailureReader failures, ParsableFactory<IParsable>? unmapped, int maxLength)
{
    public async Task<Exception> ReadAsync(Answer answer, ErrorMapping? errors, Deadline deadline)
    {
        using var body = await TryReadBodyAsync(answer, deadline).ConfigureAwait(false);
        if (body is { IsCut: false } && (Find(errors, (int)answer.Status) ?? unmapped) is { } factory && formats.Find(answer.MediaType, body.Span) is { } format)
        {
            var error = await TryParseAsync(format, body, factory, deadline).ConfigureAwait(false);
            if (error is not null)
            {
                return Complete(error, answer.Response);
            }
        }

        return failures.Explain(answer.Status, new(answer.Response.Headers), excerpt: body is null ? null : Excerpt.Of(body.Span));
    }

    private static ParsableFactory<IParsable>? Find(ErrorMapping? errors, int status)
    {
        var range = status < 500 ? "4XX" : "5XX";
        return errors?.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture))
            ?? errors?.GetValueOrDefault(range)
            ?? errors?.GetValueOrDefault("XXX");
    }

    /// <returns>The body; null if there is none, or none that can be read.</returns>
    private async Task<AnswerBody?> TryReadBodyAsync(Answer answer, Deadline deadline)
    {
        if (answer.Encoding is not null)
        {
            return null;
        }

        try
        {
            return await answer.ReadBodyAsync(maxLength, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (AnswerBody.IsOfReading(exception))
        {
            // Also when its time is over: the status says more than that.
            deadline.ThrowIfUnwanted();
            return null;
        }
    }

    private static async Task<Exception?> TryParseAsync(
        IAsyncParseNodeFactory format, AnswerBody body, ParsableFactory<IParsable> factory, Deadline deadline)
    {
        try
        {
            using var root = await AnswerRoot.ParseAsync(format, body, deadline.Token).ConfigureAwait(false);
            return root.Is(JsonValueKind.Object) ? root.Node.GetObjectValue(factory) as Exception : null;
        }
        catch (Exception)
        {
            // Whatever the model makes of it, also when its time is over: the status says more than that.
            deadline.ThrowIfUnwanted();
            return null;
        }
    }

    private static Exception Complete(Exception error, HttpResponseMessage response)
    {
        if (error is ApiException answered)
        {
            answered.ResponseStatusCode = (int)response.StatusCode;
            answered.ResponseHeaders = response.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        }

        return error;
    }
}
