using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests;

public class SampleJobsTests
{
    [Fact]
    public async Task There_is_one_for_each_page_and_all_end_within_fifteen_seconds()
    {
        await using var vendors = await Vendors.StartAsync();
        var jobs = SampleJobs.All.Select(vendors.Simulator.Add).ToArray();

        vendors.Clock.Advance(TimeSpan.FromSeconds(15));

        jobs.Select(job => job.Reference.Split('/')[1]).ShouldBe(
            ["test-environment", "data-query", "data-labeling", "custom-object-bulk", "job"]);
        jobs.Select(job => job.Status).ShouldBe(["COMPLETED", "completed", "Completed", "failed", "SUCCESS"]);
    }

    [Fact]
    public async Task One_fails_and_one_completes_with_errors()
    {
        await using var vendors = await Vendors.StartAsync();
        var labeling = vendors.Simulator.Add(SampleJobs.DataLabeling);
        var bulk = vendors.Simulator.Add(SampleJobs.CustomObjectBulk);
        vendors.Clock.Advance(TimeSpan.FromSeconds(15));

        (await vendors.GetJsonAsync(labeling))["progress"]!.ToJsonString()
            .ShouldBe("""{"failed":15,"labeled":180,"timeout":5}""");
        ((int)(await vendors.GetJsonAsync(bulk))["error"]!["code"]!).ShouldBe(71012560);
    }
}
