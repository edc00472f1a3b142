using JobClients.Simulator.Generated.Zuora;
using JobClients.Simulator.Specs;
using JobClients.Simulator.Timelines;

namespace JobClients.Simulator.Pages;

internal sealed class CustomObjectBulkPage : ModelledPage<CustomObjectBulkScript, CustomObjectBulkJob>
{
    public static readonly CustomObjectBulkPage Instance = new();

    public override string Kind => "zuora/custom-object-bulk";

    public override SpecOperation Operation { get; } = SpecDocument.Zuora.Operation("GET_CustomObjectBulkJob");

    protected override string SampleId => "ed4b9701-bafb-4976-8019-b08269430153";

    protected override string StatusMember => "status";

    public override bool IsWaiting(string status) => status.ToUpperInvariant() is "ACCEPTED" or "PENDING";

    protected override void Name(CustomObjectBulkJob model, CustomObjectBulkScript script)
    {
        model.Id = script.Id;
        model.RecordsProcessed = script.RecordsProcessed ?? model.RecordsProcessed;
        model.Error = script.Error is var (code, message) ? new() { Code = code, Message = message } : model.Error;
    }

    protected override void Play(CustomObjectBulkJob model, CustomObjectBulkScript script, JobMoment moment)
    {
        model.Status = moment.Status;
        model.CreatedDate = Timestamp.Seconds(moment.Added);
        model.UpdatedDate = Timestamp.Seconds(moment.Since);
        model.RecordsProcessed = moment.Share(model.RecordsProcessed ?? 0);
        model.ProcessingTime = moment.HasEnded ? (long)(moment.End - moment.Added).TotalMilliseconds : null;
        model.Error = moment.HasEnded && moment.Is("failed") ? model.Error : null;
    }
}
