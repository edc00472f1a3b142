namespace JobClients.Kiota.Serialization.Xml.Tests.Writing;

public sealed class TextTests
{
    [Theory]
    [InlineData("a<b>&\"c'", "a&lt;b&gt;&amp;\"c'")]
    [InlineData(" a ", " a ")]
    [InlineData("a\r\nb\tc", "a&#xD;\nb\tc")]
    [InlineData("]]>", "]]&gt;")]
    [InlineData("ß\u0085\u2028\uFFFD\U0001F600", "ß\u0085\u2028\uFFFD\U0001F600")]
    public void Text_OfAnyKind_IsKept(string text, string expected) =>
        Written.Content(w => w.WriteStringValue("v", text)).ShouldBe($"<v>{expected}</v>");

    [Fact]
    public void Text_Empty_IsAnEmptyElement() =>
        Written.Content(w => w.WriteStringValue("v", string.Empty)).ShouldBe("<v></v>");

    [Theory]
    [InlineData("\0")]
    [InlineData("a\u0001b")]
    [InlineData("\u000B")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public void Text_ThatXmlCannotHave_IsRefusedByItsKey(string text)
    {
        var refusal = Should.Throw<ArgumentException>(() => Written.Content(w => w.WriteStringValue("secret", text)));
        refusal.Message.ShouldContain("'secret'");
        refusal.ParamName.ShouldBe("value");
    }

    [Fact]
    public void Text_WithHalfAPair_IsRefusedByItsKey()
    {
        foreach (var text in new[] { "\uD83D", "\uDE00\uD83D", "a\uD83Db" })
        {
            Should.Throw<ArgumentException>(() => Written.Content(w => w.WriteStringValue("v", text)))
                .Message.ShouldContain("'v'");
        }
    }
}
