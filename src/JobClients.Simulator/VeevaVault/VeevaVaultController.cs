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
        var answer = string.Equals(version, options.VeevaVaultApiVersion, StringComparison.Ordinal)
            ? jobs.Find($"{VeevaVaultJobPage.Instance.Kind}/{job_id}")?.Poll() ?? VaultEnvelope.UnknownJob
            : VaultEnvelope.UnsupportedVersion;
        return Task.FromResult<ActionResult<JobStatusResponse>>(new VaultResult(answer));
    }
}
