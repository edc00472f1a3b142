using System.Globalization;
using System.Text.Json.Nodes;
using JobClients.Simulator.Generated.VeevaVault;
using JobClients.Simulator.Specs;
using JobClients.Simulator.Timelines;

namespace JobClients.Simulator.Pages;

internal sealed class VeevaVaultJobPage : ModelledPage<VeevaVaultJobScript, JobStatusResponse>
{
    public static readonly VeevaVaultJobPage Instance = new();

    public override string Kind => "vault/job";

    public override SpecOperation Operation { get; } = SpecDocument.VeevaVault.Operation("retrieveJobStatus");

    protected override string SampleId => "1201";

    protected override string StatusMember => "status";

    public override bool Accepts(string id)
        => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && string.Equals(number.ToString(CultureInfo.InvariantCulture), id, StringComparison.Ordinal);

    public override string IdAt(int index) => (1201 + index).ToString(CultureInfo.InvariantCulture);

    public override JobScript Settle(JobScript script, JobSimulatorOptions options)
        => (VeevaVaultJobScript)script with { ApiVersion = options.VeevaVaultApiVersion };

    public override TimeSpan MinimumInterval(JobSimulatorOptions options) => options.VeevaVaultPollInterval;

    public override bool IsWaiting(string status)
        => status.ToUpperInvariant() is "SCHEDULED" or "QUEUED" or "QUEUEING";

    public override JsonObject JobIn(JsonObject body) => body["data"] as JsonObject ?? body;

    protected override void Name(JobStatusResponse model, VeevaVaultJobScript script)
    {
        var job = model.Data!;
        job.Id = long.Parse(script.Id!, CultureInfo.InvariantCulture);
        job.Progress = script.Tasks.IsEmpty ? null : [.. script.Tasks.Select(Count)];
    }

    protected override void Play(JobStatusResponse model, VeevaVaultJobScript script, JobMoment moment)
    {
        var job = model.Data!;
        job.Status = moment.Status;
        job.Links![0].Href = $"/api/{script.ApiVersion}/services/jobs/{script.Id}";
        job.Links.AddRange(moment.HasEnded ? script.Links.Select(link => link()) : []);
        job.Created_date = Timestamp.Milliseconds(moment.Added);
        job.Run_start_date = KnowsStart(moment) ? Timestamp.Milliseconds(moment.Start) : null;
        job.Run_end_date = moment.HasEnded ? Timestamp.Milliseconds(moment.End) : null;
    }

    /// <summary>A scheduled job tells when it is due, a queued one tells nothing.</summary>
    private static bool KnowsStart(JobMoment moment)
        => moment.HasStarted || (moment.Is("SCHEDULED") && moment.Start < DateTimeOffset.MaxValue);

    private static JobTaskCount Count((string Status, long Size) tasks)
        => new() { Status = tasks.Status, Size = tasks.Size };
}
