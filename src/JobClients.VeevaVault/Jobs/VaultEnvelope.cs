using JobClients.VeevaVault.Generated.Models;

namespace JobClients.VeevaVault.Jobs;

/// <summary>Vault answers 200 whatever happened; its envelope says what.</summary>
internal static class VaultEnvelope
{
    /// <summary>Throws unless the request succeeded, with or without warnings.</summary>
    /// <remarks>An envelope that does not say how it went is good enough if it has a job.</remarks>
    public static void RequireSuccess(JobStatusResponse response)
    {
        var isSuccess = response.ResponseStatus?.Trim().ToUpperInvariant() is null or "" or "SUCCESS" or "WARNING";
        if (isSuccess && response.Errors is not { Count: > 0 })
        {
            return;
        }

        var error = response.Errors?.FirstOrDefault();
        var type = error?.Type ?? response.ErrorType;
        throw new JobClientException(VaultErrorTypes.KindOf(type), Describe(type, error?.Message ?? response.ResponseMessage))
        {
            VendorCode = type,
            VendorMessage = error?.Message ?? response.ResponseMessage,
        };
    }

    private static string Describe(string? type, string? message) =>
        $"Vault answered {type ?? "an error without a type"}: {message ?? "it gives no reason."}";
}
