using JobClients.Generator.Naming;

namespace JobClients.Generator.Tests.Naming;

public class SymbolsTests
{
    [Theory]
    [InlineData("job", "job")]
    [InlineData("a-b", "aB")]
    [InlineData("c.d", "cD")]
    [InlineData("e_f", "e_f")]
    [InlineData("_private", "private")]
    [InlineData("$count", "Count")]
    [InlineData("two words", "twoWords")]
    [InlineData("2fa", "Twofa")]
    [InlineData("42x", "FourTwox")]
    [InlineData("-1", "minus_1")]
    [InlineData("+1", "plus_1")]
    [InlineData("-", "minus")]
    [InlineData("a+", "a_plus")]
    [InlineData("a+b", "a_plus_b")]
    [InlineData("*", "Asterisk")]
    [InlineData("_", "Underscore")]
    [InlineData("", "")]
    public void Clean_OfAText_MakesAnIdentifier(string text, string expected) => Symbols.Clean(text).ShouldBe(expected);
}
