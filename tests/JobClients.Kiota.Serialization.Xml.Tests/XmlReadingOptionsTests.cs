using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Tests;

public sealed class XmlReadingOptionsTests
{
    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        var options = new XmlReadingOptions();
        options.MaxCharacters.ShouldBe(4_000_000);
        options.MaxDepth.ShouldBe(64);
        options.MaxElements.ShouldBe(250_000);
        options.MaxNodes.ShouldBe(1_500_000);
        options.MaxAttributesPerElement.ShouldBe(64);
    }

    [Fact]
    public void Values_OutsideTheirRange_AreRefused()
    {
        var options = new XmlReadingOptions();
        Should.Throw<ArgumentOutOfRangeException>(() => options.MaxCharacters = 0);
        Should.Throw<ArgumentOutOfRangeException>(() => options.MaxDepth = 0);
        Should.Throw<ArgumentOutOfRangeException>(() => options.MaxDepth = 1_001);
        Should.Throw<ArgumentOutOfRangeException>(() => options.MaxElements = 0);
        Should.Throw<ArgumentOutOfRangeException>(() => options.MaxNodes = 0);
        Should.Throw<ArgumentOutOfRangeException>(() => options.MaxAttributesPerElement = -1);
    }

    [Theory]
    [InlineData("<a><b/></a>", true)]
    [InlineData("<a><b/><b/></a>", false)]
    [InlineData("<a><b><c/></b></a>", false)]
    [InlineData("<a x='1'/>", false)]
    [InlineData("<a>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</a>", false)]
    public async Task Bounds_OfTheCaller_AreKept(string xml, bool isWithin)
    {
        var options = new XmlReadingOptions
        {
            MaxCharacters = 40,
            MaxDepth = 2,
            MaxElements = 2,
            MaxAttributesPerElement = 0,
        };
        var thrown = await Record.ExceptionAsync(() => Document.ReadAsync(xml, options));
        (thrown is null).ShouldBe(isWithin);
        (thrown is null or XmlException).ShouldBeTrue();
    }

    [Fact]
    public async Task Depth_AtItsGreatest_IsReadByRecursion()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 1_000)) + string.Concat(Enumerable.Repeat("</a>", 1_000));
        var root = await Document.ReadAsync(xml, new XmlReadingOptions { MaxDepth = 1_000 });
        root.GetObjectValue(Models.Map.Create).AdditionalData.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Options_ChangedLater_DoNotChangeTheFactory()
    {
        var options = new XmlReadingOptions();
        var factory = new XmlParseNodeFactory(options);
        options.MaxElements = 1;
        await using var stream = new MemoryStream("<a><b/></a>"u8.ToArray());
        await factory.GetRootParseNodeAsync("application/xml", stream);
    }
}
