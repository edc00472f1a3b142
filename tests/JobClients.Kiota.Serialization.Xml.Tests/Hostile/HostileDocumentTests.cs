using System.Diagnostics;
using System.Text;
using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Tests.Hostile;

public sealed class HostileDocumentTests
{
    private static readonly TimeSpan s_quickly = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("<!DOCTYPE a><a>x</a>")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>x</a>")]
    [InlineData("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a>x</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>")]
    [InlineData("<a>&undeclared;</a>")]
    public async Task Dtd_AndItsEntities_AreRefused(string xml) => await ShouldBeRefusedAsync(xml);

    [Fact]
    public async Task Dtd_ThatMultipliesALaughter_IsRefusedQuickly()
    {
        var entities = string.Concat(Enumerable.Range(1, 9)
            .Select(i => $"<!ENTITY l{i} '{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}'>"));
        await ShouldBeRefusedAsync($"<!DOCTYPE a [<!ENTITY l0 'lol'>{entities}]><a>&l9;</a>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("{\"json\": true}")]
    [InlineData("<html><br></html>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a>x</a>y")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<x:a>no such prefix</x:a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<?xml version='1.1'?><a/>")]
    public async Task Content_ThatIsNotXml_IsRefused(string xml) => await ShouldBeRefusedAsync(xml);

    [Fact]
    public async Task Depth_BeyondTheBound_IsRefusedQuickly()
    {
        await ShouldBeRefusedAsync(Nested(65), "MaxDepth");
        await ShouldBeRefusedAsync(Nested(100_000), "MaxDepth");
        (await Document.ReadAsync(Nested(64))).GetChildNode("a").ShouldNotBeNull();
    }

    [Fact]
    public async Task Attributes_BeyondTheBound_AreRefusedQuickly()
    {
        await ShouldBeRefusedAsync(WithAttributes(65, "a{0}"), "MaxAttributesPerElement");
        await ShouldBeRefusedAsync(WithAttributes(100_000, "a{0}"), "MaxAttributesPerElement");
        await ShouldBeRefusedAsync(WithAttributes(100_000, "xmlns:a{0}"), "MaxAttributesPerElement");
        await Document.ReadAsync(WithAttributes(64, "a{0}"));
    }

    [Fact]
    public async Task Elements_BeyondTheBound_AreRefusedQuickly()
    {
        await ShouldBeRefusedAsync(WithChildren(250_000), "MaxElements");
        await Document.ReadAsync(WithChildren(249_999));
    }

    [Theory]
    [InlineData("<a>", "x", "</a>")]
    [InlineData("<a><!--", "x", "--></a>")]
    [InlineData("<a b='", "x", "'/>")]
    [InlineData("<", "x", "/>")]
    [InlineData("<a>", "<![CDATA[x]]>", "</a>")]
    public async Task Characters_BeyondTheBound_AreRefusedQuickly(string start, string piece, string end)
    {
        var pieces = string.Concat(Enumerable.Repeat(piece, (4_000_000 / piece.Length) + 1));
        await ShouldBeRefusedAsync($"{start}{pieces}{end}", "MaxCharactersInDocument");
    }

    [Theory]
    [InlineData("<!---->")]
    [InlineData("<?p?>")]
    [InlineData("<!---->\n")]
    [InlineData("\n<?p?>")]
    public async Task Nodes_ThatAreSkipped_AreReadQuickly(string node)
    {
        var nodes = string.Concat(Enumerable.Repeat(node, 300_000));
        foreach (var xml in new[] { $"{nodes}<a>x</a>", $"<a>x{nodes}</a>", $"<a>x</a>{nodes}", $"<a><b/>{nodes}<c>x</c></a>" })
        {
            var clock = Stopwatch.StartNew();
            var root = await Document.ReadAsync(xml.TrimStart());
            (root.GetChildNode("c") ?? root).GetStringValue()!.Trim().ShouldBe("x");
            clock.Elapsed.ShouldBeLessThan(s_quickly);
        }
    }

    [Theory]
    [InlineData("<a><!----><!----></a>", true)]
    [InlineData("<a><!----><!----><!----></a>", false)]
    [InlineData("<a>x<?p?>y</a>", false)]
    [InlineData("<a><b/>\n<b/></a>", false)]
    public async Task Nodes_BeyondTheBound_AreRefused(string xml, bool isWithin)
    {
        var failure = await Record.ExceptionAsync(() => Document.ReadAsync(xml, new() { MaxNodes = 4 }));
        (failure?.Message.Contains("MaxNodes", StringComparison.Ordinal) != true).ShouldBe(isWithin);
    }

    [Fact]
    public async Task Text_InManyPieces_IsReadQuickly()
    {
        var xml = $"<a>{string.Concat(Enumerable.Repeat("<![CDATA[x]]>", 300_000))}</a>";
        var clock = Stopwatch.StartNew();
        (await Document.ReadAsync(xml)).GetStringValue()!.Length.ShouldBe(300_000);
        clock.Elapsed.ShouldBeLessThan(s_quickly);
    }

    [Fact]
    public async Task Children_OfManyNames_AreReadQuickly()
    {
        var xml = $"<a>{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<n{i}>1</n{i}>"))}</a>";
        var clock = Stopwatch.StartNew();
        (await Document.ReadAsync(xml, Models.Map.Create)).AdditionalData.Count.ShouldBe(100_000);
        clock.Elapsed.ShouldBeLessThan(s_quickly);
    }

    [Fact]
    public async Task Document_DamagedAnywhere_IsReadOrRefusedAndNothingElse()
    {
        var random = new Random(20160420);
        var whole = "<r xmlns:x='u' a='1'><x:a>1</x:a><!-- c --><b><![CDATA[x]]>&amp;&#65;</b><?pi d?></r>"u8.ToArray();
        for (var i = 0; i < 5_000; i++)
        {
            var damaged = whole[..random.Next(1, whole.Length + 1)];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var thrown = await Record.ExceptionAsync(() => Document.ReadAsync(damaged));
            (thrown is null or XmlException).ShouldBeTrue($"{thrown}\n{Convert.ToHexString(damaged)}");
        }
    }

    private static async Task ShouldBeRefusedAsync(string xml, string saying = "")
    {
        var clock = Stopwatch.StartNew();
        var refusal = await Should.ThrowAsync<XmlException>(() => Document.ReadAsync(xml));
        refusal.Message.ShouldContain(saying);
        clock.Elapsed.ShouldBeLessThan(s_quickly);
    }

    private static string Nested(int depth) => new StringBuilder()
        .Insert(0, "<a>", depth).Insert(3 * depth, "</a>", depth).ToString();

    private static string WithAttributes(int count, string name) =>
        $"<a {string.Join(' ', Enumerable.Range(0, count).Select(i => $"{name.Replace("{0}", $"{i}", StringComparison.Ordinal)}='u'"))}/>";

    private static string WithChildren(int count) => $"<a>{string.Concat(Enumerable.Repeat("<b/>", count))}</a>";
}
