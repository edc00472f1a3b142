namespace JobClients.Simulator;

/// <summary>Five short jobs, one for each page, to look at: three succeed, one fails, one completes with errors.</summary>
public static class SampleJobs
{
    /// <summary>A refresh of a test environment that completes after 10 seconds.</summary>
    public static JobScript TestEnvironment { get; } = JobScript.TestEnvironment()
        .Then("QUEUED", TimeSpan.FromSeconds(1))
        .Then("INITIATED", TimeSpan.FromSeconds(1))
        .Then("EXPORTING", TimeSpan.FromSeconds(3))
        .Then("IMPORTING", TimeSpan.FromSeconds(3))
        .Then("FINALIZING", TimeSpan.FromSeconds(2))
        .End("COMPLETED");

    /// <summary>A data query that completes after 6 seconds, with three rows to download.</summary>
    public static JobScript DataQuery { get; } = JobScript.DataQuery()
        .WithOutputRows(3)
        .WithResult("""
            {"accountnumber":"A00000001","balance":120.5}
            {"accountnumber":"A00000002","balance":310}
            {"accountnumber":"A00000003","balance":1200.75}

            """)
        .Then("submitted", TimeSpan.FromSeconds(1))
        .Then("accepted", TimeSpan.FromSeconds(1))
        .Then("in_progress", TimeSpan.FromSeconds(4))
        .End("completed");

    /// <summary>A data labeling job that completes after 8 seconds, with records that failed or timed out.</summary>
    public static JobScript DataLabeling { get; } = JobScript.DataLabeling()
        .WithCounts(labeled: 180, failed: 15, timedOut: 5)
        .Then("Accepted", TimeSpan.FromSeconds(2))
        .Then("Dispatched", TimeSpan.FromSeconds(6))
        .End("Completed");

    /// <summary>A custom object bulk job that fails after 7 seconds, with the error of the page's sample.</summary>
    public static JobScript CustomObjectBulk { get; } = JobScript.CustomObjectBulk()
        .Then("accepted", TimeSpan.FromSeconds(2))
        .Then("in_progress", TimeSpan.FromSeconds(5))
        .End("failed");

    /// <summary>A Vault job that succeeds after 9 seconds, before its second poll is allowed.</summary>
    public static JobScript VeevaVaultJob { get; } = JobScript.VeevaVaultJob()
        .Then("QUEUED", TimeSpan.FromSeconds(2))
        .Then("RUNNING", TimeSpan.FromSeconds(7))
        .End("SUCCESS");

    /// <summary>All five, in the order of the pages.</summary>
    public static IReadOnlyList<JobScript> All { get; } =
        [TestEnvironment, DataQuery, DataLabeling, CustomObjectBulk, VeevaVaultJob];
}
