using JobClients.Simulator.Generated.Zuora;
using JobClients.Simulator.Specs;
using JobClients.Simulator.Timelines;

namespace JobClients.Simulator.Pages;

internal sealed class DataLabelingPage : ModelledPage<DataLabelingScript, DataLabelingJob>
{
    public static readonly DataLabelingPage Instance = new();

    public override string Kind => "zuora/data-labeling";

    public override SpecOperation Operation { get; } = SpecDocument.Zuora.Operation("GET_DataLabelingJob");

    protected override string SampleId => "ff80808186b966950186b97922e200ab";

    protected override string StatusMember => "jobStatus";

    public override bool IsWaiting(string status) => status.ToUpperInvariant() is "ACCEPTED";

    protected override void Name(DataLabelingJob model, DataLabelingScript script)
    {
        model.JobId = script.Id;
        if (script.Counts is var (labeled, failed, timedOut))
        {
            model.Progress = new() { Labeled = labeled, Failed = failed, Timeout = timedOut };
            model.TotalObject = labeled + failed + timedOut;
        }
    }

    protected override void Play(DataLabelingJob model, DataLabelingScript script, JobMoment moment)
    {
        var counts = model.Progress!;
        model.JobStatus = moment.Status;
        counts.Labeled = moment.Share(counts.Labeled ?? 0);
        counts.Failed = moment.Share(counts.Failed ?? 0);
        counts.Timeout = moment.Share(counts.Timeout ?? 0);
    }
}
