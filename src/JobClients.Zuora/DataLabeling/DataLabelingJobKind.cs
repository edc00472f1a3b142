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
        var counts = LabelingCounts.Of(model.Progress);
        return snapshot with
        {
            State = snapshot.State == JobState.Succeeded ? counts.Judge() : snapshot.State,
            Progress = model.Progress is null ? null : JobProgress.FromCounts(counts.Processed, model.TotalObject, counts.Lost),
            Error = snapshot.State == JobState.Succeeded && !counts.AreTold ? new(null, "Zuora did not tell how many records failed or timed out.") : null,
        };
    }
}
