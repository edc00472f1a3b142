using JobClients.Generator.Naming;

namespace JobClients.Generator.Tests.Naming;

public class CasingTests
{
    [Theory]
    [InlineData("first_name", "FirstName")]
    [InlineData("a__b", "AB")]
    [InlineData("URL", "URL")]
    public void Pascal_OfWords_JoinsThem(string text, string expected) => Casing.Pascal(text, '_').ShouldBe(expected);

    [Fact]
    public void UpperFirst_OfNothing_IsNothing() => Casing.UpperFirst(string.Empty).ShouldBe(string.Empty);
}
