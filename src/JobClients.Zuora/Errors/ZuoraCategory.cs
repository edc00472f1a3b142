namespace JobClients.Zuora.Errors;

/// <summary>
/// What the last two of the eight digits of a code mean, for operations under <c>/v1</c> alone:
/// https://developer.zuora.com/docs/guides/error-codes/.
/// </summary>
/// <remarks>
/// The pages contradict each other on 60 (internal error), which is therefore not taken for one that may mend; that 99
/// (integration error) may is their more cautious reading.
/// </remarks>
internal static class ZuoraCategory
{
    /// <summary>The kind of a failure that may mend; null for one that will not, and for a code of another form.</summary>
    public static JobClientErrorKind? TemporaryKindOf(string? code) => Suffix(code) switch
    {
        "70" => JobClientErrorKind.RateLimited,
        "50" or "61" or "99" => JobClientErrorKind.Temporary,
        _ => null,
    };

    /// <summary>The kind of a failure that came with HTTP 200, where the code is all there is to go by.</summary>
    public static JobClientErrorKind KindOf(string? code) => TemporaryKindOf(code) ?? Suffix(code) switch
    {
        "10" => JobClientErrorKind.AccessDenied,
        "11" => JobClientErrorKind.Authentication,
        "40" => JobClientErrorKind.NotFound,
        _ => JobClientErrorKind.InvalidRequest,
    };

    private static string? Suffix(string? code) => code?.Length == 8 && code.All(char.IsAsciiDigit) ? code[^2..] : null;
}
