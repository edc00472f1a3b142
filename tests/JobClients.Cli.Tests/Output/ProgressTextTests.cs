using JobClients.Cli.Output;

namespace JobClients.Cli.Tests.Output;

public class ProgressTextTests
{
    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.29, "29 %")]
    [InlineData(0.57, "57 %")]
    [InlineData(0.999, "99 %")]
    [InlineData(1, "100 %")]
    public void Of_Fraction_IsRoundedDown(double fraction, string text) => ProgressText.Of(new() { Fraction = fraction, Processed = 7 }).ShouldBe(text);

    [Fact]
    public void Of_CountAlone_IsTheCount() => ProgressText.Of(JobProgress.FromCounts(1234)).ShouldBe("1234 done");

    [Fact]
    public void Of_NothingKnown_IsNothing()
    {
        ProgressText.Of(null).ShouldBeEmpty();
        ProgressText.Of(new()).ShouldBeEmpty();
    }
}
