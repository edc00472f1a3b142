using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests.Writing;

public sealed class NameTests
{
    [Theory]
    [InlineData("v23.1")]
    [InlineData("next_page")]
    [InlineData("Größe-2")]
    [InlineData("xml")]
    public void Key_ThatIsAName_IsTheElement(string key) =>
        Written.Content(w => w.WriteIntValue(key, 1)).ShouldBe($"<{key}>1</{key}>");

    [Theory]
    [InlineData("123")]
    [InlineData("a b")]
    [InlineData("@type")]
    [InlineData("a:b")]
    [InlineData("-a")]
    [InlineData("a\0")]
    [InlineData("\U0001F600")]
    [InlineData("a/><b")]
    public void Key_ThatIsNoName_IsRefused(string key)
    {
        var refusal = Should.Throw<ArgumentException>(() => Written.Content(w => w.WriteIntValue(key, 1)));
        refusal.Message.ShouldContain($"'{key}'");
        refusal.ParamName.ShouldBe("key");
        Should.Throw<ArgumentException>(() => Written.Content(w => w.WriteObjectValue(key, new Folder())));
        Should.Throw<ArgumentException>(() => Written.Content(w => w.WriteCollectionOfPrimitiveValues<int>(key, [])));
        Should.Throw<ArgumentException>(() => Written.Content(w => w.WriteNullValue(key)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Key_MissingInAnObject_IsRefused(string? key) =>
        Should.Throw<InvalidOperationException>(() => Written.Content(w => w.WriteIntValue(key, 1)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Root_OfAnObject_IsCalledAfterItsClass(string? key)
    {
        Written.Root(w => w.WriteObjectValue(key, new Folder { Name = "a" })).ShouldBe("<Folder><name>a</name></Folder>");
        Written.Root(w => w.WriteObjectValue<Link>(key, null, new Folder())).ShouldStartWith("<Folder");
        Written.Root(w => w.WriteObjectValue(key, new NumberOrName { Number = 1 })).ShouldBe("<NumberOrName>1</NumberOrName>");
    }

    [Fact]
    public void Root_OfAClassWithoutAnXmlName_IsEncoded() =>
        Written.Root(w => w.WriteObjectValue(null, new Generic<int>())).ShouldStartWith("<Generic_x0060_1");

    [Fact]
    public void Root_OfAValueOrAList_IsCalledRoot()
    {
        Written.Root(w => w.WriteIntValue(null, 1)).ShouldBe("<root>1</root>");
        Written.Root(w => w.WriteCollectionOfPrimitiveValues<int>(null, [1])).ShouldBe("<root><item>1</item></root>");
        Written.Root(w => w.WriteObjectValue(null, new Microsoft.Kiota.Abstractions.Serialization.UntypedString("a")))
            .ShouldBe("<root>a</root>");
    }

    [Fact]
    public void Root_WithAKey_IsCalledSo() => Written.Root(w => w.WriteIntValue("a", 1)).ShouldBe("<a>1</a>");

    [Fact]
    public void Names_OfTheOptions_AreUsed()
    {
        var options = new XmlWritingOptions { RootName = "query", ItemName = "row" };
        Written.Root(w => w.WriteObjectValue(null, new Folder { Folders = [new()] }), options)
            .ShouldBe("<query><folders><row /></folders></query>");
        Written.Root(w => w.WriteIntValue(null, 1), options).ShouldBe("<query>1</query>");
    }

    private sealed class Generic<T> : Microsoft.Kiota.Abstractions.Serialization.IParsable
    {
        public IDictionary<string, Action<Microsoft.Kiota.Abstractions.Serialization.IParseNode>> GetFieldDeserializers() => null!;

        public void Serialize(Microsoft.Kiota.Abstractions.Serialization.ISerializationWriter writer)
        {
        }
    }
}
