using System.Net;
using JobClients.Simulator.Generated.Zuora;
using JobClients.Simulator.Jobs;
using JobClients.Simulator.Pages;
using Microsoft.AspNetCore.Mvc;

namespace JobClients.Simulator.Zuora;

/// <summary>Zuora's four job endpoints.</summary>
[ServiceFilter<ZuoraAuthentication>]
[ZuoraHeaders]
internal sealed class ZuoraController(JobBook jobs) : ZuoraControllerBase
{
    public override Task<ActionResult<TestEnvironmentJob>> GetJobOfTestEnvironment(
        string id,
        string jobId,
        string? zuora_Entity_Ids,
        string? zuora_Track_Id,
        string? accept_Encoding,
        string? content_Encoding,
        CancellationToken cancellationToken = default)
        => Answer<TestEnvironmentJob>(TestEnvironmentPage.Instance, $"{id}/{jobId}", jobId);

    public override Task<ActionResult<DataQueryJobResponse>> GET_DataQueryJob(
        string job_id,
        string? accept_Encoding,
        string? content_Encoding,
        string? zuora_Entity_Ids,
        string? zuora_Org_Ids,
        string? zuora_Track_Id,
        CancellationToken cancellationToken = default)
        => Answer<DataQueryJobResponse>(DataQueryPage.Instance, job_id, job_id);

    public override Task<ActionResult<DataLabelingJob>> GET_DataLabelingJob(
        string job_id,
        string? accept_Encoding,
        string? content_Encoding,
        string? zuora_Entity_Ids,
        string? zuora_Track_Id,
        string? zuora_Version,
        CancellationToken cancellationToken = default)
        => Answer<DataLabelingJob>(DataLabelingPage.Instance, job_id, job_id);

    public override Task<ActionResult<CustomObjectBulkJob>> GET_CustomObjectBulkJob(
        string id,
        string? accept_Encoding,
        string? content_Encoding,
        string? zuora_Track_Id,
        string? zuora_Entity_Ids,
        string? zuora_Org_Ids,
        string? zuora_Version,
        CancellationToken cancellationToken = default)
        => Answer<CustomObjectBulkJob>(CustomObjectBulkPage.Instance, id, id);

    private Task<ActionResult<TModel>> Answer<TModel>(JobPage page, string path, string id)
    {
        var answer = jobs.Find($"{page.Kind}/{path}")?.Poll() ?? JobAnswer.Documented(HttpStatusCode.NotFound);
        return Task.FromResult<ActionResult<TModel>>(new ZuoraResult(answer, page, id));
    }
}
