using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;

namespace JobClients.Kiota.Serialization.Xml.Tests;

public sealed class XmlSerializationWriterFactoryTests
{
    [Fact]
    public void ValidContentType_IsApplicationXml() =>
        new XmlSerializationWriterFactory().ValidContentType.ShouldBe("application/xml");

    [Theory]
    [InlineData("application/xml")]
    [InlineData("Application/XML; charset=UTF-8")]
    [InlineData("text/xml")]
    [InlineData("application/vnd.acme+xml;q=1")]
    public void ContentType_OfXml_IsAccepted(string contentType)
    {
        using var writer = new XmlSerializationWriterFactory().GetSerializationWriter(contentType);
        writer.ShouldBeOfType<XmlSerializationWriter>();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/xml+json")]
    public void ContentType_Other_IsRefused(string contentType) => Should
        .Throw<ArgumentOutOfRangeException>(() => new XmlSerializationWriterFactory().GetSerializationWriter(contentType))
        .ParamName.ShouldBe("contentType");

    [Fact]
    public void Arguments_Missing_AreRefused()
    {
        var factory = new XmlSerializationWriterFactory();
        Should.Throw<ArgumentNullException>(() => factory.GetSerializationWriter(null!));
        Should.Throw<ArgumentNullException>(() => factory.GetSerializationWriter(string.Empty));
        Should.Throw<ArgumentNullException>(() => new XmlSerializationWriterFactory(null!));
        Should.Throw<ArgumentNullException>(() => new XmlSerializationWriter(null!));
    }

    [Fact]
    public void Writers_AreNew()
    {
        var factory = new XmlSerializationWriterFactory();
        using var one = factory.GetSerializationWriter("text/xml");
        using var another = factory.GetSerializationWriter("text/xml");
        another.ShouldNotBeSameAs(one);
    }

    [Fact]
    public void Registry_OfKiota_FindsTheFactory()
    {
        var registry = new SerializationWriterFactoryRegistry();
        var factory = new XmlSerializationWriterFactory();
        registry.ContentTypeAssociatedFactories[factory.ValidContentType] = factory;
        using var writer = registry.GetSerializationWriter("application/vnd.acme+xml; charset=utf-8");
        writer.ShouldBeOfType<XmlSerializationWriter>();
    }

    [Fact]
    public void BackingStore_OfKiota_CanStandBefore()
    {
        var factory = new BackingStoreSerializationWriterProxyFactory(new XmlSerializationWriterFactory());
        using var writer = factory.GetSerializationWriter("application/xml");
        writer.WriteObjectValue(null, new Folder { Name = "a" });
        using var reader = new StreamReader(writer.GetSerializedContent());
        reader.ReadToEnd().ShouldEndWith("<Folder><name>a</name></Folder>");
    }
}
