using JobClients.Zuora.Errors;
using JobClients.Zuora.Generated;
using JobClients.Zuora.Generated.Models;

namespace JobClients.Zuora.CustomObjects;

/// <summary>Custom object bulk jobs: https://developer.zuora.com/v1-api-reference/api/operation/GET_CustomObjectBulkJob/.</summary>
internal sealed class CustomObjectBulkJobKind(ZuoraApiClient api, FailureReader failures, ZuoraHeaders headers)
    : ZuoraJobKind<CustomObjectBulkJob>("custom-object-bulk", s_statuses, failures)
{
    private static readonly StatusTable s_statuses = new(
        (JobState.Queued, ["accepted"]),
        (JobState.AwaitingInput, ["pending"]),
        (JobState.Running, ["in_progress"]),
        (JobState.Succeeded, ["completed"]),
        (JobState.Failed, ["failed"]),
        (JobState.Cancelled, ["cancelled"]));

    protected override Func<CancellationToken, Task<CustomObjectBulkJob?>> PrepareFetch(JobReference reference)
    {
        var job = api.Objects.Jobs[reference.Id];
        var configure = headers.For(orgIds: true, version: true);
        return cancellationToken => job.GetAsync(configure, cancellationToken);
    }

    protected override JobSnapshot<CustomObjectBulkJob> Read(JobReference reference, CustomObjectBulkJob model, DateTimeOffset observedAt)
    {
        RequireNoFailure(model);
        return CreateSnapshot(reference, model, model.Status, observedAt) with
        {
            Progress = model.RecordsProcessed is { } records ? JobProgress.FromCounts(records) : null,
            Times = new() { Created = JobTimes.Parse(model.CreatedDate) },
            Error = model.Error is { } error ? new(ZuoraReason.Text(error.Code), error.Message) : null,
        };
    }
}
