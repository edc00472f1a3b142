using JobClients.Zuora.Generated;
using JobClients.Zuora.Generated.Models;

namespace JobClients.Zuora.TestEnvironments;

/// <summary>Refresh jobs of test environments.</summary>
/// <remarks>
/// https://developer.zuora.com/v1-api-reference/api/operation/getJobOfTestEnvironment/ lists the statuses without
/// explaining them; that the phases between INITIATED and FINALIZING are work in progress is inferred from their names.
/// </remarks>
internal sealed class TestEnvironmentJobKind(ZuoraApiClient api, FailureReader failures, ZuoraHeaders headers)
    : ZuoraJobKind<TestEnvironmentJob>("test-environment", s_statuses, failures)
{
    private static readonly StatusTable s_statuses = new(
        (JobState.Queued, ["NEW", "QUEUED"]),
        (JobState.Scheduled, ["SCHEDULED"]),
        (JobState.Running, ["INITIATED", "PROVISIONING", "DEPROVISIONING", "EXPORTING", "SCRUBBING", "RESETTING", "IMPORTING", "FINALIZING"]),
        (JobState.Cancelling, ["CANCELLING"]),
        (JobState.Succeeded, ["COMPLETED"]),
        (JobState.Failed, ["FAILED"]),
        (JobState.Cancelled, ["CANCELLED"]));

    public override int IdCount => 2;

    protected override Func<CancellationToken, Task<TestEnvironmentJob?>> PrepareFetch(JobReference reference)
    {
        var job = api.TestEnvironments[reference.Ids[0]].Jobs[reference.Id];
        var configure = headers.For(orgIds: false, version: false);
        return cancellationToken => job.GetAsync(configure, cancellationToken);
    }

    protected override JobSnapshot<TestEnvironmentJob> Read(JobReference reference, TestEnvironmentJob model, DateTimeOffset observedAt)
    {
        RequireNoFailure(model);
        return CreateSnapshot(reference, model, model.Status, observedAt) with
        {
            Progress = model.ProgressPercentage is { } percentage ? JobProgress.FromPercentage(percentage) : null,
            Times = new()
            {
                Scheduled = JobTimes.Parse(model.ScheduledRefreshTime),
                Started = JobTimes.Parse(model.JobStartTime),
                EstimatedEnd = JobTimes.Parse(model.EstimatedCompletionTime),
                Ended = JobTimes.Parse(model.JobEndTime),
            },
        };
    }
}
