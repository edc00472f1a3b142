namespace JobClients.Tests.Failures;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("17", 17)]
    [InlineData("Fri, 02 Jan 2026 03:05:08 GMT", 63)]
    [InlineData("Fri, 02 Jan 2026 03:04:00 GMT", 0)]
    [InlineData("7200", 7200)]
    [InlineData("99999999999", 86400)]
    [InlineData("Sat, 02 Jan 2027 03:04:05 GMT", 86400)]
    public void RetryAfter_SecondsOrDate_IsBroughtIntoBounds(string value, int seconds) =>
        Headers(value).RetryAfter(s_now).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("")]
    public void RetryAfter_Nonsense_IsNone(string value) => Headers(value).RetryAfter(s_now).ShouldBeNull();

    [Fact]
    public void RetryAfter_NoHeader_IsNone() => new AnswerHeaders(null).RetryAfter(s_now).ShouldBeNull();

    private static AnswerHeaders Headers(string value) => new([KeyValuePair.Create<string, IEnumerable<string>>("retry-after", [value])]);
}
