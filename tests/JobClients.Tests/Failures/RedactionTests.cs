namespace JobClients.Tests.Failures;

public sealed class RedactionTests
{
    private const string Face = "\ud83d\ude00";

    [Fact]
    public void Show_LongText_IsCutBetweenCharacters()
    {
        Redaction.Show(new('x', 2000)).ShouldBe(new('x', 2000));
        Redaction.Show(new('x', 2001)).ShouldBe(new string('x', 2000) + "…");
        Redaction.Show(new string('x', 1998) + Face).ShouldBe(new string('x', 1998) + Face);
        Redaction.Show(new string('x', 1999) + Face).ShouldBe(new string('x', 1999) + "…");
    }

    [Theory]
    [InlineData("a\nb\u0000c", "a b c")]
    [InlineData("a\u2028b\u2029c\u202Ad\u202Ee\u2066f\u2069g", "a b c d e f g")]
    [InlineData("\u2027\u202F\u2065\u206A", "\u2027\u202F\u2065\u206A")]
    public void Show_WhatDoesMoreThanToBeSeen_IsASpace(string text, string shown) => Redaction.Show(text).ShouldBe(shown);

    [Theory]
    [InlineData("token: abc12", "token: abc12")]
    [InlineData("token: abc123", "token: …")]
    [InlineData("token: abcdef", "token: abcdef")]
    [InlineData("pwd=a; rest", "pwd=…; rest")]
    [InlineData("pwd=; rest", "pwd=; rest")]
    [InlineData("pwd=…; rest", "pwd=…; rest")]
    [InlineData("secret=1 token=2 end", "secret=… token=… end")]
    [InlineData("Basic YTpi", "Basic …")]
    [InlineData("basic auth", "basic auth")]
    public void Apply_BlotsOutWhatIsSecret_AndNothingElse(string text, string shown) => Redaction.Apply(text).ShouldBe(shown);
}
