using JobClients.Zuora.Generated.Models;

namespace JobClients.Zuora.Tests;

/// <summary>Jobs followed to their ends over real HTTP.</summary>
public sealed class WaitTests
{
    public static TheoryData<string, JobState> Samples => new()
    {
        { "test-environment", JobState.Succeeded },
        { "data-query", JobState.Succeeded },
        { "data-labeling", JobState.CompletedWithErrors },
        { "custom-object-bulk", JobState.Failed },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task WaitAsync_SampleJob_ReachesItsEnd(string kind, JobState expected)
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var job = SampleJobs.All.Select(zuora.Add).Single(sample => sample.Reference.StartsWith($"zuora/{kind}/", StringComparison.Ordinal));
        var wait = zuora.Client.Open(JobReference.Parse(job.Reference)).WaitAsync(Timeout.InfiniteTimeSpan);
        await zuora.Time.TurnUntilAsync(wait, zuora.Requests);

        (await wait).State.ShouldBe(expected);
    }

    [Fact]
    public async Task WaitAsync_FailedBulkJob_TellsWhyAlthoughTheAnswerIs200()
    {
        await using var zuora = await SimulatedZuora.StartAsync();

        var snapshot = await zuora.Open(JobScript.CustomObjectBulk().WithError(71012560, "Service limit reached.").End("failed")).GetAsync();

        snapshot.Error.ShouldBe(new JobError("71012560", "Service limit reached."));
    }

    [Fact]
    public async Task GetAsync_DataQuery_HasItsResult()
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var job = zuora.Add(JobScript.DataQuery().WithDataFile(new("https://files.example/a.json?signature=secret")).WithOutputRows(7).End("completed"));

        var snapshot = await zuora.Client.DataQuery(job.Id).GetAsync();

        snapshot.Model.OutputRows.ShouldBe(7);
        snapshot.ResultLink.ShouldBe(new Uri("https://files.example/a.json?signature=secret"));
        snapshot.ToString().ShouldBe($"zuora/data-query/{job.Id}: Succeeded (completed)");
    }

    [Fact]
    public async Task GetAsync_BadTimesAndUnknownFields_DoNotCostTheStatus()
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var script = JobScript.TestEnvironment().WithField("jobStartTime", "not a time").WithField("nextPhase", "BAKING").End("IMPORTING");

        var snapshot = await zuora.Open(script).GetAsync();

        snapshot.State.ShouldBe(JobState.Running);
        snapshot.Times.Started.ShouldBeNull();
        ((JobSnapshot<TestEnvironmentJob>)snapshot).Model.AdditionalData["nextPhase"].ShouldBe("BAKING");
    }

    [Fact]
    public async Task WaitAsync_ManyCallers_ShareEveryRequest()
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var job = zuora.Add(SampleJobs.DataQuery);
        var waits = Task.WhenAll(Enumerable.Range(0, 50).Select(_ => zuora.Client.DataQuery(job.Id).WaitAsync(Timeout.InfiniteTimeSpan)));
        await zuora.Time.TurnUntilAsync(waits, zuora.Requests);

        (await waits).ShouldAllBe(snapshot => snapshot.IsSuccess);
        job.Polls.Count.ShouldBeLessThan(10);
    }
}
