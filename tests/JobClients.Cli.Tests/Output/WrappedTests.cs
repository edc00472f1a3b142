using JobClients.Cli.Output;

namespace JobClients.Cli.Tests.Output;

public sealed class WrappedTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one two", "one two")]
    [InlineData("one two three", "one two|three")]
    [InlineData("ERRORS_ENCOUNTERED in it", "ERRORS_EN|COUNTERED|in it")]
    [InlineData("a ERRORS_ENCOUNTERED", "a|ERRORS_EN|COUNTERED")]
    public void At_NineColumns_BreaksBetweenWords(string text, string lines) => string.Join('|', Wrapped.At(text, 9)).ShouldBe(lines);
}
