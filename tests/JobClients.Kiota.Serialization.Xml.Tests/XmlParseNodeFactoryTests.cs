using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests;

public sealed class XmlParseNodeFactoryTests
{
    [Fact]
    public void ValidContentType_IsApplicationXml() =>
        new XmlParseNodeFactory().ValidContentType.ShouldBe("application/xml");

    [Theory]
    [InlineData("application/xml")]
    [InlineData("Application/XML; charset=UTF-8")]
    [InlineData("text/xml")]
    [InlineData("application/vnd.acme+xml;q=1")]
    public async Task ContentType_OfXml_IsAccepted(string contentType)
    {
        await using var stream = new MemoryStream("<a>1</a>"u8.ToArray());
        var root = await new XmlParseNodeFactory().GetRootParseNodeAsync(contentType, stream);
        root.GetIntValue().ShouldBe(1);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/xml+json")]
    [InlineData("application/acme+xml2")]
    [InlineData(";application/xml")]
    public async Task ContentType_Other_IsRefused(string contentType)
    {
        var thrown = await Should.ThrowAsync<ArgumentOutOfRangeException>(
            () => new XmlParseNodeFactory().GetRootParseNodeAsync(contentType, Stream.Null));
        thrown.ParamName.ShouldBe("contentType");
    }

    [Fact]
    public async Task Arguments_Missing_AreRefused()
    {
        var factory = new XmlParseNodeFactory();
        await Should.ThrowAsync<ArgumentNullException>(() => factory.GetRootParseNodeAsync(null!, Stream.Null));
        await Should.ThrowAsync<ArgumentNullException>(() => factory.GetRootParseNodeAsync("", Stream.Null));
        await Should.ThrowAsync<ArgumentNullException>(() => factory.GetRootParseNodeAsync("text/xml", null!));
        Should.Throw<ArgumentNullException>(() => new XmlParseNodeFactory(null!));
    }

    [Fact]
    public async Task Registry_OfKiota_FindsTheFactory()
    {
        var registry = new ParseNodeFactoryRegistry();
        var factory = new XmlParseNodeFactory();
        registry.ContentTypeAssociatedFactories[factory.ValidContentType] = factory;
        await using var stream = new MemoryStream("<a>1</a>"u8.ToArray());
        var root = await registry.GetRootParseNodeAsync("application/vnd.acme+xml; charset=utf-8", stream);
        root.ShouldBeOfType<XmlParseNode>().GetIntValue().ShouldBe(1);
    }

    [Fact]
    public void GetRootParseNode_Blocking_ReadsTheSame()
    {
        using var stream = new MemoryStream("<a><b>1</b></a>"u8.ToArray());
#pragma warning disable CS0618 // The member is obsolete, but a registry of Kiota's still calls it.
        var root = new XmlParseNodeFactory().GetRootParseNode("application/xml", stream);
#pragma warning restore CS0618
        root.GetChildNode("b")!.GetIntValue().ShouldBe(1);
        stream.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void GetRootParseNode_Blocking_RefusesTheSame()
    {
        var factory = new XmlParseNodeFactory();
#pragma warning disable CS0618 // As above.
        Should.Throw<ArgumentOutOfRangeException>(() => factory.GetRootParseNode("application/json", Stream.Null));
        Should.Throw<ArgumentNullException>(() => factory.GetRootParseNode("text/xml", null!));
#pragma warning restore CS0618
    }
}
