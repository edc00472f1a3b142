using JobClients.VeevaVault.Generated.Models;

namespace JobClients.VeevaVault.Jobs;

/// <summary>The warnings of an envelope: https://general.veevavault.dev/vault-api/references/errors.</summary>
/// <remarks>
/// The page has the status WARNING; the list is known from Vault's public Java client. That a WARNING without a list means
/// the remark beside it is inferred.
/// </remarks>
internal static class VaultWarnings
{
    public static IReadOnlyList<JobWarning> Of(JobStatusResponse answer) => answer.Warnings switch
    {
        { Count: > 0 } warnings => [.. warnings.Select(warning => new JobWarning(warning.Type, warning.Message))],
        _ when IsWarning(answer.ResponseStatus) && !string.IsNullOrWhiteSpace(answer.ResponseMessage) => [new(Code: null, answer.ResponseMessage)],
        _ => [],
    };

    private static bool IsWarning(string? responseStatus) => "WARNING".Equals(responseStatus?.Trim(), StringComparison.OrdinalIgnoreCase);
}
