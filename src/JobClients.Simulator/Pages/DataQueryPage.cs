using System.Text.Json.Nodes;
using JobClients.Simulator.Generated.Zuora;
using JobClients.Simulator.Results;
using JobClients.Simulator.Specs;
using JobClients.Simulator.Timelines;

namespace JobClients.Simulator.Pages;

internal sealed class DataQueryPage : ModelledPage<DataQueryScript, DataQueryJobResponse>
{
    public static readonly DataQueryPage Instance = new();

    public override string Kind => "zuora/data-query";

    public override SpecOperation Operation { get; } = SpecDocument.Zuora.Operation("GET_DataQueryJob");

    protected override string SampleId => "3a3e85c4-96e7-486b-ae02-827120104301";

    public override JobScript Settle(JobScript script, JobSimulatorOptions options) =>
        script is DataQueryScript { Result: not null } query ? query with { DataFile = ResultFile.LinkTo(query.Id!, options.BaseAddress!) } : script;

    protected override string StatusMember => "queryStatus";

    public override bool IsWaiting(string status) => status.ToUpperInvariant() is "SUBMITTED" or "ACCEPTED";

    public override JsonObject JobIn(JsonObject body) => body["data"] as JsonObject ?? body;

    protected override void Name(DataQueryJobResponse model, DataQueryScript script)
    {
        var job = model.Data!;
        job.DataFile = script.DataFile?.ToString() ?? job.DataFile?.Replace(SampleId, script.Id, StringComparison.Ordinal);
        job.OutputRows = script.OutputRows ?? job.OutputRows;
        job.Id = script.Id;
    }

    protected override void Play(DataQueryJobResponse model, DataQueryScript script, JobMoment moment)
    {
        var job = model.Data!;
        var completed = moment.HasEnded && moment.Is("completed");
        job.QueryStatus = moment.Status;
        job.UpdatedOn = Timestamp.UpToMilliseconds(moment.Since);
        job.DataFile = completed ? job.DataFile : null;
        job.OutputRows = completed ? job.OutputRows : null;
        job.ProcessingTime = completed ? moment.RunMilliseconds : null;
        job.ErrorMessage = moment.HasEnded && moment.Is("failed") ? script.ErrorMessage : null;
    }
}
