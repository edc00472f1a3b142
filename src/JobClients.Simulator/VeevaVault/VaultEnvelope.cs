using System.Text.Json.Nodes;

namespace JobClients.Simulator.VeevaVault;

/// <summary>What Vault answers in place of a job, always with HTTP 200.</summary>
internal static class VaultEnvelope
{
    public static JobAnswer LimitExceeded { get; } =
        JobAnswer.VeevaVaultFailure("API_LIMIT_EXCEEDED", "Too many polling requests");

    public static JobAnswer InvalidSession { get; } =
        JobAnswer.VeevaVaultFailure("INVALID_SESSION_ID", "Invalid or expired session ID.");

    public static JobAnswer UnsupportedVersion { get; } =
        JobAnswer.VeevaVaultFailure("METHOD_NOT_SUPPORTED", "The API version is not supported.");

    /// <summary>Vault's answer for a job that it does not know is not documented; this one is inferred.</summary>
    public static JobAnswer UnknownJob { get; } =
        JobAnswer.VeevaVaultFailure("INVALID_DATA", "The job does not exist.");

    public static JsonObject Failure(string type, string message) => new()
    {
        ["responseStatus"] = "FAILURE",
        ["errors"] = new JsonArray(new JsonObject { ["type"] = type, ["message"] = message }),
    };

    public static JsonObject Exception(string message) => new()
    {
        ["responseStatus"] = "EXCEPTION",
        ["responseMessage"] = message,
    };
}
