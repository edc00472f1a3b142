using JobClients.Cli.Demo;
using JobClients.Cli.Output;

namespace JobClients.Cli.Tests.Demo;

public class DemoReportTests
{
    private static readonly DemoReport s_failed = new("zuora/custom-object-bulk/1", "failed", "Failed", "Failed", 8.9, 5);

    [Fact]
    public void SurprisesIn_JobThatFailsAsForeseen_HasNone() => DemoReport.SurprisesIn([s_failed]).ShouldBeEmpty();

    [Fact]
    public void SurprisesIn_OtherStateOrNone_NamesEach() =>
        DemoReport.SurprisesIn([s_failed with { Foreseen = "Succeeded" }, s_failed, s_failed with { State = null, Status = null }]).ShouldBe(
        [
            "zuora/custom-object-bulk/1 should have ended as Succeeded, and is Failed.",
            "zuora/custom-object-bulk/1 should have ended as Failed, and is not known.",
        ]);

    [Fact]
    public void Table_Reports_HasARowForEach()
    {
        using var output = new StringWriter();

        DemoTable.Create([s_failed, s_failed with { State = null, Status = null, Polls = 12 }], new TableStyle(isColored: false, width: null)).Write(output, width: null);

        output.ToString().ShouldBe("""
            REFERENCE                   STATUS  STATE   DURATION  POLLS
            zuora/custom-object-bulk/1  failed  Failed  8.9 s     5
            zuora/custom-object-bulk/1  -       -       8.9 s     12

            """);
    }

    [Fact]
    public void All_SampleJobs_AreForeseen() => DemoJob.All.Select(job => job.Script).ShouldBe(JobClients.Simulator.SampleJobs.All);
}
