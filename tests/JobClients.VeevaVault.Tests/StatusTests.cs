namespace JobClients.VeevaVault.Tests;

/// <summary>Every row of the status table, as the README has it, in both formats.</summary>
public sealed class StatusTests
{
    public static TheoryData<VeevaVaultFormat, string, JobState> Rows
    {
        get
        {
            var rows = new TheoryData<VeevaVaultFormat, string, JobState>();
            foreach (var format in Enum.GetValues<VeevaVaultFormat>())
            {
                rows.Add(format, "SCHEDULED", JobState.Scheduled);
                rows.Add(format, "QUEUED", JobState.Queued);
                rows.Add(format, "QUEUEING", JobState.Queued);
                rows.Add(format, "RUNNING", JobState.Running);
                rows.Add(format, "SUCCESS", JobState.Succeeded);
                rows.Add(format, "ERRORS_ENCOUNTERED", JobState.CompletedWithErrors);
                rows.Add(format, "FAILED_TO_RUN", JobState.Failed);
                rows.Add(format, "CANCELLED", JobState.Cancelled);
                rows.Add(format, "CANCELED", JobState.Cancelled);
                rows.Add(format, "TIMEOUT", JobState.TimedOut);
                rows.Add(format, "COMPLETED_DUE_TO_INACTIVITY", JobState.TimedOut);
                rows.Add(format, "MISSED_SCHEDULE", JobState.MissedSchedule);
                rows.Add(format, "FAILURE", JobState.Unknown);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task GetAsync_Status_HasItsState(VeevaVaultFormat format, string status, JobState expected)
    {
        await using var vault = await SimulatedVault.StartAsync(format);
        foreach (var text in new[] { status, status.ToLowerInvariant() })
        {
            var snapshot = await vault.Open(JobScript.VeevaVaultJob().End(text)).GetAsync();

            snapshot.State.ShouldBe(expected);
            snapshot.Status.ShouldBe(text);
        }
    }

    [Fact]
    public async Task Kinds_Table_HasNoOtherRows()
    {
        await using var vault = await SimulatedVault.StartAsync();

        vault.Client.Kinds.ShouldHaveSingleItem().Statuses.Rows.Count.ShouldBe(11);
    }
}
