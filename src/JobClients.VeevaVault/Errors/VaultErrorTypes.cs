namespace JobClients.VeevaVault.Errors;

/// <summary>What Vault's error types mean for a poll. The page lists the types; their classes are inferred.</summary>
internal static class VaultErrorTypes
{
    /// <summary>The kind of failure. A type that is not known is taken for one that may mend.</summary>
    public static JobClientErrorKind KindOf(string? type) => Known(type) ?? JobClientErrorKind.Temporary;

    /// <summary>
    /// The kind of failure of a login. Vault says FAILURE of faults of the user's, and locks out who repeats them; so a type
    /// that is not known is taken for one that will not mend, unless Vault calls it its own fault.
    /// </summary>
    public static JobClientErrorKind LoginKindOf(string? type, string? responseStatus) =>
        Known(type) ?? (Is(responseStatus, "EXCEPTION") ? JobClientErrorKind.Temporary : JobClientErrorKind.Authentication);

    /// <summary>Whether an error that is one of authentication is the session's, and not the user's.</summary>
    public static bool IsOfSession(string? type) => type is null || Is(type, "INVALID_SESSION_ID");

    private static bool Is(string? text, string word) => word.Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static JobClientErrorKind? Known(string? type) => type?.Trim().ToUpperInvariant() switch
    {
        "API_LIMIT_EXCEEDED" => JobClientErrorKind.RateLimited,
        "INVALID_SESSION_ID" or "INACTIVE_USER" or "NO_PASSWORD_PROVIDED" or "USERNAME_OR_PASSWORD_INCORRECT"
            or "USER_LOCKED_OUT" or "PASSWORD_CHANGE_REQUIRED" or "AUTHENTICATION_FAILED" => JobClientErrorKind.Authentication,
        "INSUFFICIENT_ACCESS" => JobClientErrorKind.AccessDenied,
        "MALFORMED_URL" => JobClientErrorKind.NotFound,
        "METHOD_NOT_SUPPORTED" or "PARAMETER_REQUIRED" or "INVALID_DATA" or "OPERATION_NOT_ALLOWED" or "ATTRIBUTE_NOT_SUPPORTED"
            or "INVALID_FILTER" or "INCORRECT_QUERY_SYNTAX_ERROR" or "EXCEEDS_FILE_MAX_SIZE" or "SDK_ERROR" or "ITEM_NAME_EXISTS"
            or "USER_NOT_FOUND" or "FEDERATED_ID_ALREADY_EXISTS" => JobClientErrorKind.InvalidRequest,
        "UNEXPECTED_ERROR" or "RACE_CONDITION" or "OPERATION_IN_PROGRESS" or "CONFIGURATION_MODE_ENABLED" => JobClientErrorKind.Temporary,
        _ => null,
    };
}
