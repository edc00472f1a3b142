using System.Globalization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Values;

public sealed class TimeTests
{
    [Theory]
    [InlineData("2016-04-20T18:14:42.000Z", "2016-04-20T18:14:42.0000000+00:00")]
    [InlineData("2016-04-20T18:14:42Z", "2016-04-20T18:14:42.0000000+00:00")]
    [InlineData("2016-04-20T18:14:42.1234567+05:30", "2016-04-20T18:14:42.1234567+05:30")]
    [InlineData("2016-04-20T18:14:42-0700", "2016-04-20T18:14:42.0000000-07:00")]
    [InlineData("2016-04-20T18:14:42.123456789Z", "2016-04-20T18:14:42.1234568+00:00")]
    [InlineData("2016-04-20T18:14:42", "2016-04-20T18:14:42.0000000+00:00")]
    [InlineData("\n2016-04-20\n", "2016-04-20T00:00:00.0000000+00:00")]
    [InlineData("2016-02-30T00:00:00Z", null)]
    [InlineData("2016-04-20T25:00:00Z", null)]
    [InlineData("9999-12-31T23:59:59-05:00", null)]
    [InlineData("20/04/2016", null)]
    [InlineData("04/20/2016 18:14:42", null)]
    [InlineData("Wed, 20 Apr 2016 18:14:42 GMT", null)]
    [InlineData("2016-04-20 PM", null)]
    [InlineData("1461176082", null)]
    [InlineData("18:14:42", null)]
    [InlineData("2016-04-20T18:14:42Z&#0;", null)]
    public async Task GetDateTimeOffsetValue_Text_IsTheMomentAsWrittenOrNull(string text, string? expected)
    {
        using var culture = new ForeignCulture();
        var value = (await Document.ReadAsync($"<a>{text}</a>")).GetDateTimeOffsetValue();
        value?.ToString("O", CultureInfo.InvariantCulture).ShouldBe(expected);
        value.HasValue.ShouldBe(expected is not null);
    }

    [Theory]
    [InlineData("2016-04-20", true)]
    [InlineData("2016-04-20+14:00", true)]
    [InlineData("2016-04-20T23:59:59-11:00", true)]
    [InlineData("2016-04-31", false)]
    [InlineData("16-04-20", false)]
    [InlineData("20160420", false)]
    public async Task GetDateValue_Text_IsTheDateAsWrittenOrNull(string text, bool isDate)
    {
        using var culture = new ForeignCulture();
        var value = (await Document.ReadAsync($"<a>{text}</a>")).GetDateValue();
        (value is { } date ? (DateOnly?)date : null).ShouldBe(isDate ? new DateOnly(2016, 4, 20) : null);
    }

    [Theory]
    [InlineData("18:14:42", 42)]
    [InlineData("18:14", 0)]
    [InlineData("18:14:42.5+14:00", 42)]
    [InlineData("2016-04-20T18:14:42Z", 42)]
    [InlineData("24:14:42", null)]
    [InlineData("6:14 PM", null)]
    [InlineData("18", null)]
    public async Task GetTimeValue_Text_IsTheTimeAsWrittenOrNull(string text, int? second)
    {
        using var culture = new ForeignCulture();
        var value = (await Document.ReadAsync($"<a>{text}</a>")).GetTimeValue();
        value.HasValue.ShouldBe(second.HasValue);
        (value?.Hour, value?.Minute, value?.Second).ShouldBe(second is null ? (null, null, null) : (18, 14, second));
    }

    [Theory]
    [InlineData("PT1H30M", "01:30:00")]
    [InlineData("-P1DT0.5S", "-1.00:00:00.5000000")]
    [InlineData("P9999999999D", null)]
    [InlineData("P10675200D", null)]
    [InlineData("P100000Y", null)]
    [InlineData("PT", null)]
    [InlineData("P1.5H", null)]
    [InlineData("01:30:00", null)]
    [InlineData("90", null)]
    public async Task GetTimeSpanValue_Text_IsTheDurationOrNull(string text, string? expected)
    {
        using var culture = new ForeignCulture();
        var value = (await Document.ReadAsync($"<a>{text}</a>")).GetTimeSpanValue();
        value?.ToString("c", CultureInfo.InvariantCulture).ShouldBe(expected);
        value.HasValue.ShouldBe(expected is not null);
    }
}
