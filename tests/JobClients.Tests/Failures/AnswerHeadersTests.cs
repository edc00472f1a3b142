namespace JobClients.Tests.Failures;

/// <summary>Headers as a server may send them, not as it should.</summary>
public sealed class AnswerHeadersTests
{
    [Fact]
    public void Find_WithoutHeaders_IsNull()
    {
        new AnswerHeaders(null).Find("X-Id").ShouldBeNull();
        new AnswerHeaders(new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)).Find("X-Id").ShouldBeNull();
        new AnswerHeaders(new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal) { ["X-Id"] = [] }).Find("X-Id").ShouldBeNull();
        new AnswerHeaders(new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal) { ["X-Id"] = ["1"] }).Find(null).ShouldBeNull();
    }

    [Fact]
    public void Find_Name_IsThatOfAnyCase_AndTheFirstValue()
    {
        new AnswerHeaders(new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal) { ["Other"] = ["0"], ["X-Id"] = ["1", "2"] })
            .Find("x-id").ShouldBe("1");

        using var answer = new HttpResponseMessage();
        answer.Headers.Add("X-Id", ["1", "2"]);
        new AnswerHeaders(answer.Headers).Find("x-id").ShouldBe("1");
        new AnswerHeaders(answer.Headers).Find("x-other").ShouldBeNull();
    }

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("12", 12.0)]
    [InlineData("1.5", 1.5)]
    [InlineData(" 7", 7.0)]
    [InlineData("7 ", 7.0)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("1,000", null)]
    [InlineData("many", null)]
    [InlineData("", null)]
    public void FindNumber_Text_IsANumberThatIsNotNegative(string text, double? number) =>
        new AnswerHeaders(new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal) { ["X-Left"] = [text] }).FindNumber("X-Left").ShouldBe(number);
}
