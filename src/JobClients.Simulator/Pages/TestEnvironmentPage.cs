using JobClients.Simulator.Generated.Zuora;
using JobClients.Simulator.Specs;
using JobClients.Simulator.Timelines;

namespace JobClients.Simulator.Pages;

internal sealed class TestEnvironmentPage : ModelledPage<TestEnvironmentScript, TestEnvironmentJob>
{
    public const string SampleEnvironment = "11111111-1111-1111-1111-111111111111";

    public static readonly TestEnvironmentPage Instance = new();

    public override string Kind => "zuora/test-environment";

    public override SpecOperation Operation { get; } = SpecDocument.Zuora.Operation("getJobOfTestEnvironment");

    protected override string SampleId => "11111111-1111-1111-1111-111111111111";

    protected override string StatusMember => "status";

    public override string ReferenceOf(JobScript script)
        => $"{Kind}/{((TestEnvironmentScript)script).Environment}/{script.Id}";

    public override bool IsWaiting(string status) => status.ToUpperInvariant() is "NEW" or "QUEUED" or "SCHEDULED";

    protected override void Name(TestEnvironmentJob model, TestEnvironmentScript script)
    {
        model.Id = script.Id;
        model.TestEnvironmentId = script.Environment;
    }

    protected override void Play(TestEnvironmentJob model, TestEnvironmentScript script, JobMoment moment)
    {
        var estimate = script.EstimatedDuration is { } duration ? moment.Added + duration : moment.End;
        model.Status = moment.Status;
        model.ProgressPercentage = (int)moment.Share(script.FinalPercentage);
        model.CreateTime = Timestamp.Seconds(moment.Added);
        model.UpdateTime = Timestamp.Seconds(moment.Since);
        model.EstimatedCompletionTime = Timestamp.Seconds(estimate);
        model.ScheduledRefreshTime = moment.Start < DateTimeOffset.MaxValue ? Timestamp.Seconds(moment.Start) : null;
        model.JobStartTime = moment.HasStarted ? Timestamp.Seconds(moment.Start) : null;
        model.JobEndTime = moment.HasEnded ? Timestamp.Seconds(moment.End) : null;
    }
}
