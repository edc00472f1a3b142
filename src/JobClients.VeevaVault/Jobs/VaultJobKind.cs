using JobClients.VeevaVault.Errors;
using JobClients.VeevaVault.Generated;
using JobClients.VeevaVault.Generated.Models;
using Microsoft.Kiota.Abstractions;

namespace JobClients.VeevaVault.Jobs;

/// <summary>Jobs of a Vault: https://general.veevavault.dev/vault-api/api-reference/26.1/jobs/retrieve-job-status.</summary>
/// <remarks>
/// Which statuses are ends is inferred from Vault's split of its lists into completed jobs (histories) and others
/// (monitors). FAILED_TO_RUN is not on the page, but a filter of the histories.
/// </remarks>
internal sealed class VaultJobKind(VaultApiClient api, VeevaVaultOptions options, FailureReader failures)
    : JobKind<JobStatusResponse>(VeevaVaultClient.VendorName, "job", s_statuses)
{
    private static readonly StatusTable s_statuses = new(
        (JobState.Scheduled, ["SCHEDULED"]),
        (JobState.Queued, ["QUEUED", "QUEUEING"]),
        (JobState.Running, ["RUNNING"]),
        (JobState.Succeeded, ["SUCCESS"]),
        (JobState.CompletedWithErrors, ["ERRORS_ENCOUNTERED"]),
        (JobState.Failed, ["FAILED_TO_RUN"]),
        (JobState.Cancelled, ["CANCELLED"]),
        (JobState.TimedOut, ["TIMEOUT", "COMPLETED_DUE_TO_INACTIVITY"]),
        (JobState.MissedSchedule, ["MISSED_SCHEDULE"]));

    private readonly string _accept = options.Format == VeevaVaultFormat.Xml ? "application/xml" : "application/json";
    private readonly string? _clientId = options.ClientId;
    private readonly string _version = options.ApiVersion;
    private readonly Uri _host = options.BaseUrl!;

    /// <summary>The page's 10 seconds, and half a second because two clocks never agree.</summary>
    public override TimeSpan MinimumInterval { get; } = TimeSpan.FromSeconds(10.5);

    /// <summary>No: that the trailing Z of Vault's times means UTC is not promised.</summary>
    public override bool TellsAge => false;

    protected override Func<CancellationToken, Task<JobStatusResponse?>> PrepareFetch(JobReference reference)
    {
        var job = api.Api[_version].Services.Jobs[reference.Id];
        return cancellationToken => job.GetAsync(Configure, cancellationToken);
    }

    private void Configure(RequestConfiguration<DefaultQueryParameters> request)
    {
        request.Headers.Add("Accept", _accept);
        if (_clientId is not null)
        {
            request.Headers.Add("X-VaultAPI-ClientID", _clientId);
        }
    }

    protected override JobSnapshot<JobStatusResponse> Read(JobReference reference, JobStatusResponse model, DateTimeOffset observedAt)
    {
        if (!VaultReason.IsSuccess(model.ResponseStatus, model.Errors))
        {
            throw VaultReason.Of(model.Errors, model.ErrorType, model.ResponseMessage).ToFailure();
        }

        var snapshot = CreateSnapshot(reference, model, model.Data?.Status, observedAt);
        return snapshot with
        {
            Times = ReadTimes(model.Data!, isDue: snapshot.State == JobState.Scheduled),
            Warnings = VaultWarnings.Of(model),
            ResultLink = VaultLinks.FindResult(model.Data!.Links, _host),
        };
    }

    protected override JobClientException? Explain(Exception exception) => exception is VaultError error
        ? VaultReason.Of(error.Errors, error.ErrorType, error.ResponseMessage).ToFailure(error, failures)
        : failures.Explain(exception);

    /// <summary>Of a user who is locked out or inactive, another session would be no better.</summary>
    protected override bool IsOfSession(JobClientException failure) => base.IsOfSession(failure) && VaultErrorTypes.IsOfSession(failure.VendorCode);

    /// <summary>Until a job begins, Vault calls the time when it is due its start.</summary>
    private static JobTimes ReadTimes(Generated.Models.Job job, bool isDue)
    {
        var start = JobTimes.Parse(job.RunStartDate);
        return new()
        {
            Created = JobTimes.Parse(job.CreatedDate),
            Scheduled = isDue ? start : null,
            Started = isDue ? null : start,
            Ended = JobTimes.Parse(job.RunEndDate),
        };
    }
}
