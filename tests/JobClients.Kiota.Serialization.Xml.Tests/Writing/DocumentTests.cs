using System.Text;
using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Writing;

public sealed class DocumentTests
{
    [Fact]
    public void Content_IsUtf8WithADeclarationAndNoMark()
    {
        using var writer = new XmlSerializationWriter();
        writer.WriteStringValue("a", "ß\U0001F600");
        using var content = (MemoryStream)writer.GetSerializedContent();
        content.Position.ShouldBe(0);
        content.ToArray().ShouldBe("<?xml version=\"1.0\" encoding=\"utf-8\"?><a>ß\U0001F600</a>"u8.ToArray());
    }

    [Fact]
    public void Content_OutlivesTheWriter()
    {
        Stream content;
        using (var writer = new XmlSerializationWriter())
        {
            writer.WriteIntValue("a", 1);
            content = writer.GetSerializedContent();
        }

        using var reader = new StreamReader(content, Encoding.UTF8);
        reader.ReadToEnd().ShouldEndWith("<a>1</a>");
    }

    [Fact]
    public void Content_AskedForAgain_IsTheSameFromItsStart()
    {
        using var writer = new XmlSerializationWriter();
        writer.WriteIntValue("a", 1);
        var content = writer.GetSerializedContent();
        content.ReadByte();
        writer.GetSerializedContent().ShouldBeSameAs(content);
        content.Position.ShouldBe(0);
    }

    [Fact]
    public void Root_Second_IsRefused()
    {
        using var writer = new XmlSerializationWriter();
        writer.WriteIntValue("a", 1);
        Should.Throw<InvalidOperationException>(() => writer.WriteIntValue("b", 1));
        writer.GetSerializedContent();
        Should.Throw<InvalidOperationException>(() => writer.WriteIntValue("b", 1));
    }

    [Fact]
    public void Content_OfADocumentThatFailed_IsRefused()
    {
        using var writer = new XmlSerializationWriter();
        Should.Throw<ArgumentException>(() => writer.WriteObjectValue(null, new Folder { Name = "\0" }));
        Should.Throw<InvalidOperationException>(writer.GetSerializedContent);
    }

    [Fact]
    public void Content_Long_IsWhole()
    {
        var folder = new Folder { Folders = [.. Enumerable.Range(0, 10_000).Select(i => new Folder { Name = $"{i}" })] };
        var xml = Written.Root(w => w.WriteObjectValue(null, folder));
        xml.ShouldStartWith("<Folder><folders><item><name>0</name></item>");
        xml.ShouldEndWith("<item><name>9999</name></item></folders></Folder>");
    }

    [Fact]
    public void Fragments_OfAnObject_AreNoDocument() => Should.Throw<InvalidOperationException>(() => Written.Document(w =>
    {
        ISerializationWriter writer = w;
        writer.WriteAdditionalData(new Dictionary<string, object>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 });
    }));
}
