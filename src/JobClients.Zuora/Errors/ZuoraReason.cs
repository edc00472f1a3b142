using System.Globalization;
using JobClients.Zuora.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Zuora.Errors;

/// <summary>Why Zuora refused, in whichever of its shapes it said so.</summary>
/// <remarks>
/// The shapes are those of https://developer.zuora.com/docs/guides/error-codes/ and of the operations' pages, which use
/// one where they describe another; so each is looked for everywhere. The same code is a number here and a string there.
/// </remarks>
internal readonly record struct ZuoraReason(string? Code, string? Message)
{
    /// <summary>Where lists of reasons stand, and single ones.</summary>
    private static readonly string[] s_lists = ["reasons", "Errors", "errors", "details"];

    public static ZuoraReason Of(ApiException error) => error switch
    {
        DataQueryError known => new ZuoraReason(Text(known.Code), known.MessageEscaped).Or(known.AdditionalData),
        CustomObjectError { Reasons: [var first, ..] } => new(Text(first.Code), first.Message),
        CustomObjectError known => new ZuoraReason(Text(known.Code), known.MessageEscaped).Or(known.AdditionalData),
        CommonError { Reasons: [var first, ..] } => new(Text(first.Code), first.Message),
        IAdditionalDataHolder unknown => Of(unknown.AdditionalData),
        _ => default,
    };

    public static ZuoraReason Of(IDictionary<string, object> body)
    {
        var own = new ZuoraReason(Text(body, "code"), Text(body, "message"));
        foreach (var list in s_lists)
        {
            if (body.TryGetValue(list, out var value) && value is UntypedArray reasons && reasons.GetValue().FirstOrDefault() is UntypedObject reason)
            {
                return own.Or(Of(reason));
            }
        }

        return body.TryGetValue("error", out var error) && error is UntypedObject wrapped
            ? own.Or(Of(wrapped))
            : own.Or(new ZuoraReason(Text(body, "error"), Text(body, "error_description")));
    }

    /// <summary>Whether an answer says of itself that it failed, in a field that its page does not have.</summary>
    public static bool IsFailure(IAdditionalDataHolder answer) =>
        answer.AdditionalData.TryGetValue("success", out var success)
        && (success is false || (success is string text && bool.TryParse(text, out var value) && !value));

    public static string? Text(ErrorCode? code) => code?.String ?? code?.Int64?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The failure of a request that Zuora answered with HTTP 200.</summary>
    public JobClientException ToFailure(JobClientErrorKind kind) =>
        new(kind, $"Zuora answered success: false{(Code is null ? "" : $", code {Code}")}: {Message ?? "it gives no reason."}") { VendorCode = Code, VendorMessage = Message };

    private ZuoraReason Or(IDictionary<string, object> body) => Code is null || Message is null ? Or(Of(body)) : this;

    private ZuoraReason Or(ZuoraReason other) => new(Code ?? other.Code, Message ?? other.Message);

    private static ZuoraReason Of(UntypedObject reason)
    {
        var fields = reason.GetValue();
        return new(Text(fields, "code") ?? Text(fields, "Code"), Text(fields, "message") ?? Text(fields, "Message"));
    }

    private static string? Text<TValue>(IDictionary<string, TValue> fields, string name) => fields.TryGetValue(name, out var value) ? Text(value) : null;

    private static string? Text(object? value) => value switch
    {
        string text => text,
        UntypedString text => text.GetValue(),
        UntypedInteger number => number.GetValue().ToString(CultureInfo.InvariantCulture),
        UntypedLong number => number.GetValue().ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
