using JobClients.Simulator.Generated.VeevaVault;
using JobClients.Simulator.Jobs;
using JobClients.Simulator.Pages;
using Microsoft.AspNetCore.Mvc;

namespace JobClients.Simulator.VeevaVault;

/// <summary>Vault's one job endpoint. A job that it does not know is INVALID_DATA, which is inferred.</summary>
[ServiceFilter<VaultAuthentication>]
internal sealed class VeevaVaultController(JobBook jobs, JobSimulatorOptions options) : VeevaVaultControllerBase
{
    public override Task<ActionResult<JobStatusResponse>> RetrieveJobStatus(
        string version, string job_id, CancellationToken cancellationToken = default)
    {
        var result = string.Equals(version, options.VeevaVaultApiVersion, StringComparison.Ordinal)
            ? Answer(job_id)
            : VaultResult.Of(VaultEnvelope.UnsupportedVersion);
        return Task.FromResult<ActionResult<JobStatusResponse>>(result);
    }

    private ActionResult Answer(string id)
        => jobs.Find($"{VeevaVaultJobPage.Instance.Kind}/{id}")?.Poll() switch
        {
            (_, { } other) => VaultResult.Of(other),
            ({ } job, _) => new VaultResult(job),
            _ => VaultResult.Of(VaultEnvelope.UnknownJob),
        };
}
