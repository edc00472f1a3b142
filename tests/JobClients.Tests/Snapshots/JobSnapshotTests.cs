namespace JobClients.Tests.Snapshots;

/// <summary>What a snapshot says of itself, and what of it is news.</summary>
public sealed class JobSnapshotTests
{
    private static readonly JobSnapshot<string> s_snapshot = new()
    {
        Reference = new("test", "job", "j-1"),
        State = JobState.Running,
        Status = "at-work",
        ObservedAt = DateTimeOffset.UnixEpoch,
        Model = "secret",
        ResultLink = new("https://results.example/?sig=secret"),
    };

    [Fact]
    public void ToString_NamesTheJobAndItsState_AndNothingThatOpensIt() => s_snapshot.ToString().ShouldBe("test/job/j-1: Running (at-work)");

    [Fact]
    public void EnsureSucceeded_OnlyOfSuccess()
    {
        var succeeded = s_snapshot with { State = JobState.Succeeded };

        succeeded.EnsureSucceeded().ShouldBeSameAs(succeeded);
        Should.Throw<JobFailedException>(() => s_snapshot.EnsureSucceeded()).Snapshot.ShouldBeSameAs(s_snapshot);
        Should.Throw<JobFailedException>(() => (s_snapshot with { State = JobState.CompletedWithErrors }).EnsureSucceeded());
    }

    [Fact]
    public void IsNewsAfter_NothingButWhenItWasSeenAndTheLink_IsNoNews()
    {
        s_snapshot.IsNewsAfter(null).ShouldBeTrue();
        s_snapshot.IsNewsAfter(s_snapshot with
        {
            ObservedAt = DateTimeOffset.UnixEpoch.AddHours(1),
            ResultLink = null,
            RequestId = "r-2",
            Model = "other",
        }).ShouldBeFalse();
    }

    [Fact]
    public void IsNewsAfter_AnyOtherChange_IsNews()
    {
        JobSnapshot<string>[] others =
        [
            s_snapshot with { State = JobState.Queued },
            s_snapshot with { Status = "still-at-work" },
            s_snapshot with { Progress = JobProgress.FromPercentage(1) },
            s_snapshot with { Times = new() { Started = DateTimeOffset.UnixEpoch } },
            s_snapshot with { Error = new("E", null) },
            s_snapshot with { Warnings = [new("W", null)] },
        ];

        others.ShouldAllBe(other => s_snapshot.IsNewsAfter(other));
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(null, "out of space", "out of space")]
    [InlineData("E7", null, "E7")]
    [InlineData("E7", "out of space", "out of space (E7)")]
    public void Error_IsItsMessageAndCode_AsFarAsThereAreAny(string? code, string? message, string expected)
    {
        new JobError(code, message).ToString().ShouldBe(expected);
        new JobWarning(code, message).ToString().ShouldBe(expected);
    }
}
