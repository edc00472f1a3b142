using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Timelines;

public class TimelineTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Instant = TimeSpan.FromTicks(1);

    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task Every_status_of_the_spec_is_answered_when_scripted(string kind)
    {
        await using var vendors = await Vendors.StartAsync();
        var statuses = Kinds.Statuses(kind).Append("never heard of").ToArray();
        var script = statuses.Aggregate(Kinds.Script(kind), (sofar, status) => sofar.Then(status, Step)).End("the end");
        var job = vendors.Simulator.Add(script);

        foreach (var status in statuses)
        {
            Kinds.StatusIn(kind, await vendors.GetJsonAsync(job)).ShouldBe(status);
            vendors.Clock.Advance(Step - Instant);
            job.Status.ShouldBe(status);
            vendors.Clock.Advance(Instant);
        }

        Kinds.StatusIn(kind, await vendors.GetJsonAsync(job)).ShouldBe("the end");
    }

    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task Every_status_of_the_spec_can_be_the_end(string kind)
    {
        await using var vendors = await Vendors.StartAsync();

        foreach (var status in Kinds.Statuses(kind))
        {
            var job = vendors.Simulator.Add(Kinds.Script(kind).End(status));
            Kinds.StatusIn(kind, await vendors.GetJsonAsync(job)).ShouldBe(status);
        }
    }

    [Fact]
    public async Task The_last_status_stays_when_there_is_no_end()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.TestEnvironment().Then("IMPORTING", Step));

        vendors.Clock.Advance(TimeSpan.FromDays(400));

        job.Status.ShouldBe("IMPORTING");
        var body = await vendors.GetJsonAsync(job);
        body.ContainsKey("jobEndTime").ShouldBeFalse();
        ((int)body["progressPercentage"]!).ShouldBe(99);
    }

    [Fact]
    public async Task A_timeline_starts_when_the_job_is_added()
    {
        await using var vendors = await Vendors.StartAsync();
        var script = JobScript.DataQuery().Then("accepted", Step).End("completed");
        var early = vendors.Simulator.Add(script);
        vendors.Clock.Advance(Step);
        var late = vendors.Simulator.Add(script);

        early.Status.ShouldBe("completed");
        late.Status.ShouldBe("accepted");
    }

    [Fact]
    public async Task A_clock_that_goes_back_leaves_the_job_at_its_beginning()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery().Then("accepted", Step).End("completed"));

        vendors.Clock.Advance(-Step);

        job.Status.ShouldBe("accepted");
    }
}
