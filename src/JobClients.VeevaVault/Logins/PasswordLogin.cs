using JobClients.VeevaVault.Errors;
using Microsoft.Kiota.Abstractions;

namespace JobClients.VeevaVault.Logins;

/// <summary>
/// User name and password: https://general.veevavault.dev/vault-api/api-reference/26.1/authentication/user-name-and-password.
/// </summary>
/// <remarks>
/// A user who may not log in to the Vault that was asked for gets a session of another one, and SUCCESS; so the host of
/// the session is compared with the one that is wanted. How long a session lasts is set in the Vault and not told.
/// </remarks>
internal sealed class PasswordLogin(string userName, string password, string? clientId, string apiVersion, Uri host) : JobLogin
{
    protected override async Task<JobSession> LogInAsync(IRequestAdapter adapter, FailureReader failures, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["username"] = userName, ["password"] = password, ["vaultDNS"] = host.Host };
        var request = CreateRequest($"{{+baseurl}}/api/{apiVersion}/auth", form, password);
        if (clientId is not null)
        {
            request.Headers.Add("X-VaultAPI-ClientID", clientId);
        }

        try
        {
            var answer = await adapter.SendAsync(request, LoginAnswer.Create, cancellationToken: cancellationToken).ConfigureAwait(false);
            return Read(answer!);
        }
        catch (VaultError error)
        {
            throw VaultReason.Of(error.Errors, error.ErrorType, error.ResponseMessage).ToLoginFailure(error, failures);
        }
    }

    private JobSession Read(LoginAnswer answer)
    {
        if (!VaultReason.IsSuccess(answer.ResponseStatus, answer.Errors))
        {
            throw VaultReason.Of(answer.Errors, answer.ErrorType, answer.ResponseMessage).ToLoginFailure(answer.ResponseStatus);
        }

        if (!JobSession.CanCarry(answer.SessionId))
        {
            throw new JobClientException(JobClientErrorKind.Protocol, "the answer has no session id.");
        }

        RequireHost(answer);
        return new(answer.SessionId);
    }

    private void RequireHost(LoginAnswer answer)
    {
        var address = answer.VaultId is { } id ? answer.VaultIds?.Find(vault => vault.Id == id)?.Url : null;
        if (Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase))
        {
            throw new JobClientException(
                JobClientErrorKind.Authentication, $"Vault gave a session of another Vault ({url.Host}): the user may not log in to {host.Host}.");
        }
    }
}
