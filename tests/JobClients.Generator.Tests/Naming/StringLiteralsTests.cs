using JobClients.Generator.Naming;

namespace JobClients.Generator.Tests.Naming;

public class StringLiteralsTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\"b", "a\\\"b")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("a\nb", "a\\nb")]
    [InlineData("a\u0001b", "a\\u0001b")]
    public void Escape_OfAText_CannotEndTheLiteral(string text, string expected) => StringLiterals.Escape(text).ShouldBe(expected);
}
