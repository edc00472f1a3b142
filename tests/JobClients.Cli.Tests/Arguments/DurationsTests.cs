using JobClients.Cli.Arguments;

namespace JobClients.Cli.Tests.Arguments;

public class DurationsTests
{
    [Theory]
    [InlineData("1s", 1)]
    [InlineData("90s", 90)]
    [InlineData("007s", 7)]
    [InlineData("30m", 1800)]
    [InlineData("2h", 7200)]
    [InlineData("1d", 86400)]
    [InlineData("400d", 34560000)]
    [InlineData("00:00:01", 1)]
    [InlineData("01:30:00", 5400)]
    [InlineData("99:59:59", 359999)]
    public void Parse_Duration_ReadsSeconds(string text, long seconds) => Durations.Parse(text).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("0s")]
    [InlineData("0d")]
    [InlineData("00:00:00")]
    [InlineData("-5m")]
    [InlineData("+5m")]
    [InlineData("5 m")]
    [InlineData(" 5m")]
    [InlineData("5m ")]
    [InlineData("5m\n")]
    [InlineData("5M")]
    [InlineData("5min")]
    [InlineData("1.5h")]
    [InlineData("1,5h")]
    [InlineData("1h30m")]
    [InlineData("5ms")]
    [InlineData("1:00:00")]
    [InlineData("100:00:00")]
    [InlineData("00:60:00")]
    [InlineData("00:00:60")]
    [InlineData("00:00:00.5")]
    [InlineData("1.00:00:00")]
    [InlineData("01:00")]
    [InlineData("\u0665m")]
    [InlineData("9999999999999d")]
    [InlineData("99999999999999999999d")]
    [InlineData("999999999999999999999999999999s")]
    public void Parse_AnythingElse_ReadsNothing(string text) => Durations.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("90s", "90s")]
    [InlineData("60s", "1m")]
    [InlineData("30m", "30m")]
    [InlineData("120m", "2h")]
    [InlineData("36h", "36h")]
    [InlineData("48h", "2d")]
    [InlineData("01:00:01", "3601s")]
    public void Format_Duration_ReadsTheSameAgain(string text, string formatted)
    {
        var duration = Durations.Parse(text)!.Value;

        Durations.Format(duration).ShouldBe(formatted);
        Durations.Parse(formatted).ShouldBe(duration);
    }
}
