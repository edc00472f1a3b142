using JobClients.Cli.Output;

namespace JobClients.Cli.Tests.Output;

public class ShortenedTests
{
    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    public void AtEnd_Text_FitsTheWidth(string text, int width, string shortened) => Shortened.AtEnd(text, width).ShouldBe(shortened);

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abc…fg")]
    [InlineData("abcdefghi", 7, "abc…ghi")]
    public void InTheMiddle_Text_FitsTheWidth(string text, int width, string shortened) => Shortened.InTheMiddle(text, width).ShouldBe(shortened);
}
