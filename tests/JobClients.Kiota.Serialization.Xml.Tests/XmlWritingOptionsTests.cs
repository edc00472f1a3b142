using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests;

public sealed class XmlWritingOptionsTests
{
    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        var options = new XmlWritingOptions();
        options.RootName.ShouldBeNull();
        options.ItemName.ShouldBe("item");
        options.WrapLists.ShouldBeTrue();
        options.MaxDepth.ShouldBe(64);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("1")]
    public void Names_ThatAreNone_AreRefused(string name)
    {
        Should.Throw<ArgumentException>(() => new XmlWritingOptions().RootName = name);
        Should.Throw<ArgumentException>(() => new XmlWritingOptions().ItemName = name);
        Should.Throw<ArgumentNullException>(() => new XmlWritingOptions().ItemName = null!);
        new XmlWritingOptions { RootName = null }.RootName.ShouldBeNull();
    }

    [Fact]
    public void Depths_OutsideTheirRange_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new XmlWritingOptions().MaxDepth = 0);
        Should.Throw<ArgumentOutOfRangeException>(() => new XmlWritingOptions().MaxDepth = 1_001);
    }

    [Fact]
    public void Options_ChangedLater_ChangeNothing()
    {
        var options = new XmlWritingOptions { RootName = "before" };
        var factory = new XmlSerializationWriterFactory(options);
        using var writer = new XmlSerializationWriter(options);
        options.RootName = "after";
        writer.WriteObjectValue(null, new Folder());
        Read(writer).ShouldContain("before");
        using var another = factory.GetSerializationWriter("text/xml");
        another.WriteObjectValue(null, new Folder());
        Read(another).ShouldContain("before");
    }

    private static string Read(Microsoft.Kiota.Abstractions.Serialization.ISerializationWriter writer)
    {
        using var reader = new StreamReader(writer.GetSerializedContent());
        return reader.ReadToEnd();
    }
}
