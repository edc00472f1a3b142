namespace JobClients.Kiota.Serialization.Xml.Tests.Values;

public sealed class NumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("+2147483647", int.MaxValue)]
    [InlineData(" \n 007\t", 7)]
    [InlineData("2147483648", null)]
    [InlineData("-2147483649", null)]
    [InlineData("1.0", null)]
    [InlineData("1e3", null)]
    [InlineData("1,000", null)]
    [InlineData("0x10", null)]
    [InlineData("(1)", null)]
    [InlineData("1 2", null)]
    [InlineData("\u22125", null)]
    [InlineData("five", null)]
    [InlineData("5&#0;", null)]
    public async Task GetIntValue_Text_IsTheNumberOrNull(string text, int? expected)
    {
        using var culture = new ForeignCulture();
        (await Document.ReadAsync($"<a>{text}</a>")).GetIntValue().ShouldBe(expected);
    }

    [Theory]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("12:00", null)]
    public async Task GetLongValue_Text_IsTheNumberOrNull(string text, long? expected)
    {
        using var culture = new ForeignCulture();
        (await Document.ReadAsync($"<a>{text}</a>")).GetLongValue().ShouldBe(expected);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("255", 255)]
    [InlineData("256", null)]
    [InlineData("-1", null)]
    [InlineData("x", null)]
    public async Task GetByteValue_Text_IsTheNumberOrNull(string text, int? expected) =>
        ((int?)(await Document.ReadAsync($"<a>{text}</a>")).GetByteValue()).ShouldBe(expected);

    [Theory]
    [InlineData("-128", -128)]
    [InlineData("127", 127)]
    [InlineData("128", null)]
    [InlineData("-129", null)]
    [InlineData("x", null)]
    public async Task GetSbyteValue_Text_IsTheNumberOrNull(string text, int? expected)
    {
        using var culture = new ForeignCulture();
        ((int?)(await Document.ReadAsync($"<a>{text}</a>")).GetSbyteValue()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-1.5E-3", -0.0015)]
    [InlineData("1.7976931348623157E308", double.MaxValue)]
    [InlineData("1e400", null)]
    [InlineData("-1e400", null)]
    [InlineData("NaN", null)]
    [InlineData("INF", null)]
    [InlineData("Infinity", null)]
    [InlineData("1,5", null)]
    [InlineData("1.5.2", null)]
    public async Task GetDoubleValue_Text_IsTheFiniteNumberOrNull(string text, double? expected)
    {
        using var culture = new ForeignCulture();
        (await Document.ReadAsync($"<a>{text}</a>")).GetDoubleValue().ShouldBe(expected);
    }

    [Theory]
    [InlineData("0.25", 0.25f)]
    [InlineData("1e39", null)]
    [InlineData("NaN", null)]
    [InlineData("0,25", null)]
    public async Task GetFloatValue_Text_IsTheFiniteNumberOrNull(string text, float? expected)
    {
        using var culture = new ForeignCulture();
        (await Document.ReadAsync($"<a>{text}</a>")).GetFloatValue().ShouldBe(expected);
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-0.10", "-0.10")]
    [InlineData("1e2", "100")]
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("1e99999999999", null)]
    [InlineData("0,1", null)]
    [InlineData("$1", null)]
    public async Task GetDecimalValue_Text_IsTheNumberOrNull(string text, string? expected)
    {
        using var culture = new ForeignCulture();
        var value = (await Document.ReadAsync($"<a>{text}</a>")).GetDecimalValue();
        value?.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
        value.HasValue.ShouldBe(expected is not null);
    }
}
