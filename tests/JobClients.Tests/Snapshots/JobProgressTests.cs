namespace JobClients.Tests.Snapshots;

public sealed class JobProgressTests
{
    [Theory]
    [InlineData(0, 4L, 0.0)]
    [InlineData(1, 4L, 0.25)]
    [InlineData(4, 4L, 1.0)]
    [InlineData(5, 4L, 1.0)]
    [InlineData(-1, 4L, 0.0)]
    [InlineData(0, 0L, null)]
    [InlineData(1, -4L, null)]
    [InlineData(1, null, null)]
    public void FromCounts_Fraction_FollowsWhereThereIsATotal(long processed, long? total, double? fraction)
    {
        var progress = JobProgress.FromCounts(processed, total, failed: 1);

        progress.ShouldBe(new JobProgress { Processed = processed, Total = total, Failed = 1, Fraction = fraction });
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(25, 0.25)]
    [InlineData(100, 1)]
    [InlineData(101, 1)]
    public void FromPercentage_IsBroughtInside(double percentage, double fraction) =>
        JobProgress.FromPercentage(percentage).ShouldBe(new JobProgress { Fraction = fraction });
}
