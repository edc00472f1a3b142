using System.Text.Json.Nodes;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Pages;

/// <summary>What is in an answer besides the status, and from when on.</summary>
public class ProgressTests
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_test_environment_rises_to_100_and_tells_its_times()
    {
        var states = await PlayAsync(
            JobScript.TestEnvironment().Then("NEW", TenSeconds).Then("IMPORTING", 2 * TenSeconds).End("COMPLETED"), 4);

        states.Select(job => (int)job["progressPercentage"]!).ShouldBe([0, 0, 50, 100]);
        Strings(states, "createTime").ShouldAllBe(time => time == "2026-01-02T03:04:05Z");
        Strings(states, "estimatedCompletionTime").ShouldAllBe(time => time == "2026-01-02T03:04:35Z");
        Strings(states, "scheduledRefreshTime").ShouldAllBe(time => time == "2026-01-02T03:04:15Z");
        Strings(states, "jobStartTime").ShouldBe([null, "2026-01-02T03:04:15Z", "2026-01-02T03:04:15Z", "2026-01-02T03:04:15Z"]);
        Strings(states, "jobEndTime").ShouldBe([null, null, null, "2026-01-02T03:04:35Z"]);
        Strings(states, "updateTime").ShouldBe(
            ["2026-01-02T03:04:05Z", "2026-01-02T03:04:15Z", "2026-01-02T03:04:15Z", "2026-01-02T03:04:35Z"]);
    }

    [Fact]
    public async Task A_test_environment_may_stop_half_way_and_estimate_wrongly()
    {
        var script = JobScript.TestEnvironment()
            .WithEnvironment("env-7").WithProgress(60).WithEstimate(TimeSpan.FromHours(1))
            .Then("EXPORTING", 2 * TenSeconds).End("FAILED");

        var states = await PlayAsync(script, 3);

        states.Select(job => (int)job["progressPercentage"]!).ShouldBe([0, 30, 60]);
        Strings(states, "estimatedCompletionTime").ShouldAllBe(time => time == "2026-01-02T04:04:05Z");
        Strings(states, "testEnvironmentId").ShouldAllBe(id => id == "env-7");
    }

    [Fact]
    public async Task A_percentage_does_not_fall_short_by_a_rounding_error()
    {
        var states = await PlayAsync(JobScript.TestEnvironment().Then("IMPORTING", 100 * TenSeconds).End("COMPLETED"), 30);

        states.Select(job => (int)job["progressPercentage"]!).ShouldBe(Enumerable.Range(0, 30));
    }

    [Fact]
    public async Task A_data_query_has_a_result_once_completed()
    {
        var script = JobScript.DataQuery().WithOutputRows(7)
            .Then("accepted", TenSeconds).Then("in_progress", TenSeconds).End("completed");

        var jobs = (await PlayAsync(script, 3)).Select(body => body["data"]!.AsObject()).ToArray();

        jobs.Select(job => (long?)job["outputRows"]).ShouldBe([null, null, 7]);
        jobs.Select(job => (long?)job["processingTime"]).ShouldBe([null, null, 10_000]);
        jobs.Select(job => job.ContainsKey("dataFile")).ShouldBe([false, false, true]);
        jobs.ShouldAllBe(job => !job.ContainsKey("errorMessage"));
        Strings(jobs, "updatedOn").ShouldBe(["2026-01-02T03:04:05Z", "2026-01-02T03:04:15Z", "2026-01-02T03:04:25Z"]);
    }

    [Fact]
    public async Task A_data_query_has_a_message_once_failed()
    {
        var script = JobScript.DataQuery().WithError("no such table").Then("in_progress", TenSeconds).End("failed");

        var jobs = (await PlayAsync(script, 2)).Select(body => body["data"]!.AsObject()).ToArray();

        Strings(jobs, "errorMessage").ShouldBe([null, "no such table"]);
        jobs[1].ContainsKey("dataFile").ShouldBeFalse();
    }

    [Fact]
    public async Task A_data_query_names_the_file_that_the_script_names()
    {
        var script = JobScript.DataQuery().WithDataFile(new Uri("https://files.example/a.csv")).End("completed");

        ((string?)(await PlayAsync(script, 1))[0]["data"]!["dataFile"]).ShouldBe("https://files.example/a.csv");
    }

    [Fact]
    public async Task Labeling_counts_rise_to_those_of_the_end()
    {
        var script = JobScript.DataLabeling().WithCounts(labeled: 80, failed: 15, timedOut: 5)
            .Then("Accepted", TenSeconds).Then("Dispatched", 2 * TenSeconds).End("Completed");

        var states = await PlayAsync(script, 4);

        states.Select(job => (int)job["progress"]!["labeled"]!).ShouldBe([0, 0, 40, 80]);
        states.Select(job => (int)job["progress"]!["failed"]!).ShouldBe([0, 0, 7, 15]);
        states.Select(job => (int)job["progress"]!["timeout"]!).ShouldBe([0, 0, 2, 5]);
        states.ShouldAllBe(job => (int)job["totalObject"]! == 100);
    }

    [Fact]
    public async Task A_bulk_job_has_its_error_once_failed()
    {
        var script = JobScript.CustomObjectBulk().WithRecordsProcessed(40).WithError(71012561, "again, please")
            .Then("accepted", TenSeconds).Then("in_progress", 2 * TenSeconds).End("failed");

        var states = await PlayAsync(script, 4);

        states.Select(job => (int)job["recordsProcessed"]!).ShouldBe([0, 0, 20, 40]);
        states.Select(job => (long?)job["processingTime"]).ShouldBe([null, null, null, 30_000]);
        states.Select(job => job.ContainsKey("error")).ShouldBe([false, false, false, true]);
        ((int)states[3]["error"]!["code"]!).ShouldBe(71012561);
        ((string?)states[3]["error"]!["message"]).ShouldBe("again, please");
    }

    [Fact]
    public async Task A_bulk_job_that_completes_has_no_error()
        => (await PlayAsync(JobScript.CustomObjectBulk().End("completed"), 1))[0].ContainsKey("error").ShouldBeFalse();

    [Fact]
    public async Task A_vault_job_tells_when_it_is_due_and_links_once_ended()
    {
        var script = JobScript.VeevaVaultJob().WithLink("content", "/api/v26.1/file", "text/csv").WithTasks("RUNNING", 3)
            .Then("SCHEDULED", TenSeconds).Then("QUEUED", TenSeconds).Then("RUNNING", TenSeconds).End("SUCCESS");

        var jobs = (await PlayAsync(script, 4)).Select(body => body["data"]!.AsObject()).ToArray();

        Strings(jobs, "created_date").ShouldAllBe(time => time == "2026-01-02T03:04:05.000Z");
        Strings(jobs, "run_start_date").ShouldBe(
            ["2026-01-02T03:04:25.000Z", null, "2026-01-02T03:04:25.000Z", "2026-01-02T03:04:25.000Z"]);
        Strings(jobs, "run_end_date").ShouldBe([null, null, null, "2026-01-02T03:04:35.000Z"]);
        jobs.Select(job => string.Join(' ', job["links"]!.AsArray().Select(link => (string?)link!["href"]))).ShouldBe(
            [.. Enumerable.Repeat("/api/v26.1/services/jobs/1201", 3), "/api/v26.1/services/jobs/1201 /api/v26.1/file"]);
        jobs.ShouldAllBe(job => job["progress"]!.ToJsonString() == """[{"size":3,"status":"RUNNING"}]""");
    }

    private static async Task<JsonObject[]> PlayAsync(JobScript script, int polls)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(script);
        var states = new List<JsonObject>();
        for (var poll = 0; poll < polls; poll++)
        {
            states.Add(await vendors.GetJsonAsync(job));
            vendors.Clock.Advance(TenSeconds);
        }

        return [.. states];
    }

    private static IEnumerable<string?> Strings(IEnumerable<JsonObject> jobs, string name)
        => jobs.Select(job => (string?)job[name]);
}
