using JobClients.Zuora.Generated;
using JobClients.Zuora.Generated.Models;

namespace JobClients.Zuora.DataQueries;

/// <summary>Data query jobs: https://developer.zuora.com/v1-api-reference/api/operation/GET_DataQueryJob/.</summary>
internal sealed class DataQueryJobKind(ZuoraApiClient api, FailureReader failures, ZuoraHeaders headers)
    : ZuoraJobKind<DataQueryJob>("data-query", s_statuses, failures)
{
    private static readonly StatusTable s_statuses = new(
        (JobState.Queued, ["submitted", "accepted"]),
        (JobState.Running, ["in_progress"]),
        (JobState.Succeeded, ["completed"]),
        (JobState.Failed, ["failed"]),
        (JobState.Cancelled, ["cancelled"]));

    public override bool HasResult => true;

    protected override Func<CancellationToken, Task<DataQueryJob?>> PrepareFetch(JobReference reference)
    {
        var job = api.Query.Jobs[reference.Id];
        var configure = headers.For(orgIds: true, version: false);
        return async cancellationToken =>
        {
            var response = (await job.GetAsync(configure, cancellationToken).ConfigureAwait(false))!;
            RequireNoFailure(response);
            return response.Data;
        };
    }

    protected override JobSnapshot<DataQueryJob> Read(JobReference reference, DataQueryJob model, DateTimeOffset observedAt) =>
        CreateSnapshot(reference, model, model.QueryStatus, observedAt) with
        {
            Error = string.IsNullOrWhiteSpace(model.ErrorMessage) ? null : new(Code: null, model.ErrorMessage),
            ResultLink = Uri.TryCreate(model.DataFile, UriKind.Absolute, out var file) && IsSafe(file) ? file : null,
        };

    private static bool IsSafe(Uri file) => file.Scheme == Uri.UriSchemeHttps || (file.Scheme == Uri.UriSchemeHttp && file.IsLoopback);
}
