using System.Net;

namespace JobClients.Zuora.Tests;

/// <summary>Every row of the status table, as the README has it.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("test-environment", "NEW", JobState.Queued)]
    [InlineData("test-environment", "QUEUED", JobState.Queued)]
    [InlineData("test-environment", "SCHEDULED", JobState.Scheduled)]
    [InlineData("test-environment", "INITIATED", JobState.Running)]
    [InlineData("test-environment", "PROVISIONING", JobState.Running)]
    [InlineData("test-environment", "DEPROVISIONING", JobState.Running)]
    [InlineData("test-environment", "EXPORTING", JobState.Running)]
    [InlineData("test-environment", "SCRUBBING", JobState.Running)]
    [InlineData("test-environment", "RESETTING", JobState.Running)]
    [InlineData("test-environment", "IMPORTING", JobState.Running)]
    [InlineData("test-environment", "FINALIZING", JobState.Running)]
    [InlineData("test-environment", "CANCELLING", JobState.Cancelling)]
    [InlineData("test-environment", "COMPLETED", JobState.Succeeded)]
    [InlineData("test-environment", "FAILED", JobState.Failed)]
    [InlineData("test-environment", "CANCELLED", JobState.Cancelled)]
    [InlineData("data-query", "submitted", JobState.Queued)]
    [InlineData("data-query", "accepted", JobState.Queued)]
    [InlineData("data-query", "in_progress", JobState.Running)]
    [InlineData("data-query", "completed", JobState.Succeeded)]
    [InlineData("data-query", "failed", JobState.Failed)]
    [InlineData("data-query", "cancelled", JobState.Cancelled)]
    [InlineData("data-query", "canceled", JobState.Cancelled)]
    [InlineData("data-labeling", "Accepted", JobState.Queued)]
    [InlineData("data-labeling", "Dispatched", JobState.Running)]
    [InlineData("data-labeling", "Completed", JobState.Succeeded)]
    [InlineData("custom-object-bulk", "accepted", JobState.Queued)]
    [InlineData("custom-object-bulk", "pending", JobState.AwaitingInput)]
    [InlineData("custom-object-bulk", "in_progress", JobState.Running)]
    [InlineData("custom-object-bulk", "completed", JobState.Succeeded)]
    [InlineData("custom-object-bulk", "failed", JobState.Failed)]
    [InlineData("custom-object-bulk", "cancelled", JobState.Cancelled)]
    [InlineData("data-query", "aborted", JobState.Unknown)]
    [InlineData("custom-object-bulk", "Completed with errors", JobState.Unknown)]
    public async Task GetAsync_Status_HasItsState(string kind, string status, JobState expected)
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        foreach (var text in new[] { status, status.ToUpperInvariant(), status.ToLowerInvariant() })
        {
            var snapshot = await zuora.Open(Script(kind, text)).GetAsync();

            snapshot.State.ShouldBe(expected);
            snapshot.Status.ShouldBe(text);
        }
    }

    [Fact]
    public async Task Kinds_Tables_HaveNoOtherRows()
    {
        await using var zuora = await SimulatedZuora.StartAsync();

        zuora.Client.Kinds.Sum(kind => kind.Statuses.Rows.Count).ShouldBe(15 + 6 + 3 + 6);
    }

    [Theory]
    [InlineData(10, 0, 0, JobState.Succeeded)]
    [InlineData(9, 1, 1, JobState.CompletedWithErrors)]
    [InlineData(1, 0, 1, JobState.CompletedWithErrors)]
    [InlineData(0, 3, 0, JobState.Failed)]
    [InlineData(0, 0, 2, JobState.Failed)]
    [InlineData(0, 0, 0, JobState.Succeeded)]
    public async Task DataLabeling_Completed_IsJudgedByItsCounts(long labeled, long failed, long timedOut, JobState expected)
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var job = zuora.Open(JobScript.DataLabeling().WithCounts(labeled, failed, timedOut).End("Completed"));

        var snapshot = await job.GetAsync();

        snapshot.State.ShouldBe(expected);
        snapshot.Progress!.Failed.ShouldBe(failed + timedOut);
        snapshot.Progress.Processed.ShouldBe(labeled + failed + timedOut);
    }

    [Theory]
    [InlineData("{\"labeled\":9,\"failed\":\"x\",\"timeout\":0}", JobState.CompletedWithErrors, true)]
    [InlineData("{\"labeled\":9,\"failed\":0,\"timeout\":1e99}", JobState.CompletedWithErrors, true)]
    [InlineData("{\"labeled\":9,\"failed\":0.5,\"timeout\":0}", JobState.CompletedWithErrors, true)]
    [InlineData("{\"labeled\":9,\"failed\":-1,\"timeout\":0}", JobState.CompletedWithErrors, true)]
    [InlineData("{\"labeled\":9,\"failed\":null,\"timeout\":0}", JobState.CompletedWithErrors, true)]
    [InlineData("{\"labeled\":9}", JobState.CompletedWithErrors, true)]
    [InlineData("\"9 of 9\"", JobState.CompletedWithErrors, true)]
    [InlineData("null", JobState.CompletedWithErrors, true)]
    [InlineData("{\"labeled\":0,\"failed\":2,\"timeout\":\"x\"}", JobState.Failed, true)]
    [InlineData("{\"labeled\":\"x\",\"failed\":2,\"timeout\":0}", JobState.CompletedWithErrors, false)]
    [InlineData("{\"labeled\":1,\"failed\":9223372036854775807,\"timeout\":9223372036854775807}", JobState.CompletedWithErrors, false)]
    [InlineData("{\"labeled\":\"x\",\"failed\":0,\"timeout\":0}", JobState.Succeeded, false)]
    public async Task DataLabeling_CompletedWithCountsThatCannotBeRead_IsNoSuccess(string progress, JobState expected, bool isSaid)
    {
        using var server = new PretendServer(_ => (HttpStatusCode.OK, $$"""{"jobStatus":"Completed","progress":{{progress}}}"""));
        using var client = new ZuoraClient(new() { BaseUrl = new("https://rest.example"), AccessToken = "t", HttpHandler = server });

        var snapshot = await client.DataLabeling("1").GetAsync();

        snapshot.State.ShouldBe(expected);
        (snapshot.Error is not null).ShouldBe(isSaid);
        (snapshot.Progress?.Processed >= 0 && snapshot.Progress.Failed >= 0).ShouldBe(snapshot.Progress is not null);
    }

    private static JobScript Script(string kind, string status) => kind switch
    {
        "test-environment" => JobScript.TestEnvironment().End(status),
        "data-query" => JobScript.DataQuery().End(status),
        "data-labeling" => JobScript.DataLabeling().WithCounts(labeled: 5).End(status),
        _ => JobScript.CustomObjectBulk().End(status),
    };
}
