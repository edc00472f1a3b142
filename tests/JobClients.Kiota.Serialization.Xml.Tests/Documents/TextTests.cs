namespace JobClients.Kiota.Serialization.Xml.Tests.Documents;

public sealed class TextTests
{
    [Theory]
    [InlineData("<a> x\r\ny </a>", " x\ny ")]
    [InlineData("<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>", "<&>\"'A\U0001F600")]
    [InlineData("<a>&#1;</a>", "\u0001")]
    [InlineData("<a>\u00A0</a>", "\u00A0")]
    [InlineData("<a><![CDATA[<b>&amp;</b>]]></a>", "<b>&amp;</b>")]
    [InlineData("<a>\n  <![CDATA[x]]>\n</a>", "x")]
    [InlineData("<a>one<![CDATA[ & ]]>two<!-- no -->three<?no no?> four</a>", "one & twothree four")]
    [InlineData("<a><![CDATA[]]]]><![CDATA[>]]></a>", "]]>")]
    [InlineData("<?xml version='1.0'?><!-- a --><?pi?>\n<a>x</a><!-- b -->\n", "x")]
    public async Task Text_InAnyForm_IsRead(string xml, string expected) =>
        (await Document.ReadAsync(xml)).GetStringValue().ShouldBe(expected);

    [Fact]
    public async Task Text_BesideChildren_IsDropped()
    {
        var root = await Document.ReadAsync("<a>x<b>1</b>y<c/>z</a>");
        root.GetStringValue().ShouldBeNull();
        root.GetChildNode("b")!.GetStringValue().ShouldBe("1");
        root.GetChildNode("c")!.GetStringValue().ShouldBeNull();
    }

    [Fact]
    public async Task PredefinedEntities_AreNotLimited()
    {
        var text = string.Concat(Enumerable.Repeat("&amp;", 20_000));
        (await Document.ReadAsync($"<a>{text}</a>")).GetStringValue()!.Length.ShouldBe(20_000);
    }
}
