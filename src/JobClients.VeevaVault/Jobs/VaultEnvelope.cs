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
        throw new JobClientException(VaultErrorTypes.KindOf(error?.Type), Describe(error, response.ResponseMessage))
        {
            HttpStatus = System.Net.HttpStatusCode.OK,
            VendorCode = error?.Type,
            VendorMessage = error?.Message ?? response.ResponseMessage,
        };
    }

    private static string Describe(ResponseError? error, string? remark) =>
        $"Vault answered {error?.Type ?? "an error without a type"}: {error?.Message ?? remark ?? "it gives no reason."}";
}
