using JobClients.Zuora.Generated;
using JobClients.Zuora.Generated.Models;

namespace JobClients.Zuora.DataLabeling;

/// <summary>Data labeling jobs: https://developer.zuora.com/v1-api-reference/api/operation/GET_DataLabelingJob/.</summary>
internal sealed class DataLabelingJobKind(ZuoraApiClient api, FailureReader failures, ZuoraHeaders headers)
    : ZuoraJobKind<DataLabelingJob>("data-labeling", s_statuses, failures)
{
    private static readonly StatusTable s_statuses = new(
        (JobState.Queued, ["Accepted"]),
        (JobState.Running, ["Dispatched"]),
        (JobState.Succeeded, ["Completed"]));

    protected override bool HasCategories => true;

    protected override Func<CancellationToken, Task<DataLabelingJob?>> PrepareFetch(JobReference reference)
    {
        var job = api.V1.MultiOrganizations.DataLabelingJob[reference.Id];
        var configure = headers.For(orgIds: false, version: true);
        return cancellationToken => job.GetAsync(configure, cancellationToken);
    }

    protected override JobSnapshot<DataLabelingJob> Read(JobReference reference, DataLabelingJob model, DateTimeOffset observedAt)
    {
        if (model.Success == false)
        {
            throw Failure(model);
        }

        var snapshot = CreateSnapshot(reference, model, model.JobStatus, observedAt);
        var (labeled, lost) = (model.Progress?.Labeled ?? 0, (model.Progress?.Failed ?? 0) + (model.Progress?.Timeout ?? 0));
        return snapshot with
        {
            State = Judge(snapshot.State, labeled, lost),
            Progress = model.Progress is null ? null : JobProgress.FromCounts(labeled + lost, model.TotalObject, lost),
        };
    }

    /// <summary>Completed says that the job ended, not that it labeled everything; the counts say how well it ended.</summary>
    private static JobState Judge(JobState state, long labeled, long lost) => (state, labeled, lost) switch
    {
        (JobState.Succeeded, 0, > 0) => JobState.Failed,
        (JobState.Succeeded, _, > 0) => JobState.CompletedWithErrors,
        _ => state,
    };
}
