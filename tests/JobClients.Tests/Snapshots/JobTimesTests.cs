namespace JobClients.Tests.Snapshots;

public class JobTimesTests
{
    [Theory]
    [InlineData("2018-08-17T13:14:19.17Z", "2018-08-17T13:14:19.1700000+00:00")]
    [InlineData("2016-04-20T18:14:42.000Z", "2016-04-20T18:14:42.0000000+00:00")]
    [InlineData("2019-08-24T14:15:22", "2019-08-24T14:15:22.0000000+00:00")]
    [InlineData("2019-08-24T14:15:22+02:00", "2019-08-24T14:15:22.0000000+02:00")]
    [InlineData("2019-08-24T14:15:22-0700", "2019-08-24T14:15:22.0000000-07:00")]
    public void Parse_Timestamp_IsReadAsWritten(string text, string expected) =>
        JobTimes.Parse(text)!.Value.ToString("o").ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2019-13-45T14:15:22Z")]
    public void Parse_AnythingElse_IsNull(string? text) => JobTimes.Parse(text).ShouldBeNull();

    [Fact]
    public void Parse_OtherCulture_IsTheSame()
    {
        using var _ = new CultureScope("ar-SA");
        JobTimes.Parse("2019-08-24T14:15:22Z").ShouldBe(new DateTimeOffset(2019, 8, 24, 14, 15, 22, TimeSpan.Zero));
    }
}
