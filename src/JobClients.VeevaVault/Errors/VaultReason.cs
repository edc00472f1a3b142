using JobClients.VeevaVault.Generated.Models;

namespace JobClients.VeevaVault.Errors;

/// <summary>Why Vault refused: the first of its errors, or what the envelope itself says.</summary>
internal readonly record struct VaultReason(string? Type, string? Message)
{
    public static VaultReason Of(IReadOnlyList<ResponseError>? errors, string? errorType, string? responseMessage) =>
        errors?.FirstOrDefault(IsTelling) is { } first ? new(first.Type ?? errorType, first.Message ?? responseMessage) : new(errorType, responseMessage);

    /// <summary>Whether an envelope says of itself that the request succeeded, with or without warnings.</summary>
    /// <remarks>
    /// One that does not say is good enough if it has what was asked for. An error without a type and a message is
    /// whatever else stood in the place of errors, text for example, and costs nobody the status.
    /// </remarks>
    public static bool IsSuccess(string? responseStatus, IReadOnlyList<ResponseError>? errors) =>
        responseStatus?.Trim().ToUpperInvariant() is null or "" or "SUCCESS" or "WARNING" && errors?.Any(IsTelling) != true;

    private static bool IsTelling(ResponseError error) => error.Type is not null || error.Message is not null;

    /// <summary>The failure of a request that Vault answered with HTTP 200.</summary>
    public JobClientException ToFailure() => ToFailure(VaultErrorTypes.KindOf(Type));

    /// <summary>The failure of a login that Vault answered with HTTP 200.</summary>
    public JobClientException ToLoginFailure(string? responseStatus) => ToFailure(VaultErrorTypes.LoginKindOf(Type, responseStatus));

    /// <summary>The failure of a request that Vault answered with another status.</summary>
    public JobClientException ToFailure(VaultError error, FailureReader failures) =>
        failures.Explain(error, Type, Message, Type is null ? null : VaultErrorTypes.KindOf(Type));

    /// <summary>The failure of a login that Vault answered with another status.</summary>
    public JobClientException ToLoginFailure(VaultError error, FailureReader failures) =>
        failures.Explain(error, Type, Message, Type is null ? null : VaultErrorTypes.LoginKindOf(Type, error.ResponseStatus));

    private JobClientException ToFailure(JobClientErrorKind kind) => new(kind, $"Vault answered {Type ?? "an error without a type"}: {Message ?? "it gives no reason."}")
    {
        VendorCode = Type,
        VendorMessage = Message,
    };
}
