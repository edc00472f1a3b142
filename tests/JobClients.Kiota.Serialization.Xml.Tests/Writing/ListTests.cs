using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Writing;

public sealed class ListTests
{
    private const string Nil = "xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private static readonly XmlWritingOptions s_unwrapped = new() { WrapLists = false };

    [Fact]
    public void Values_AreItems() =>
        Written.Content(w => w.WriteCollectionOfPrimitiveValues<int?>("n", [1, null, 3]))
            .ShouldBe($"<n><item>1</item><item {Nil} /><item>3</item></n>");

    [Fact]
    public void Values_OfEveryPrimitive_AreItems()
    {
        ShouldBe("a", ["a"]);
        ShouldBe("true", [true]);
        ShouldBe("1", [(byte)1]);
        ShouldBe("-1", [(sbyte)-1]);
        ShouldBe("5000000000", [5000000000]);
        ShouldBe("0.5", [0.5f]);
        ShouldBe("0.5", [0.5]);
        ShouldBe("0.1", [0.1m]);
        ShouldBe("00000000-0000-0000-0000-000000000000", [Guid.Empty]);
        ShouldBe("2016-04-20T00:00:00Z", [new DateTimeOffset(2016, 4, 20, 0, 0, 0, TimeSpan.Zero)]);
        ShouldBe("PT1S", [TimeSpan.FromSeconds(1)]);
        ShouldBe("2016-04-20", [new Date(2016, 4, 20)]);
        ShouldBe("18:14:42", [new Time(18, 14, 42)]);
        ShouldBe("AQ==", [new byte[] { 1 }]);
    }

    [Fact]
    public void Members_AreItems() =>
        Written.Content(w => w.WriteCollectionOfEnumValues<Colour>("c", [Colour.Red, null, Colour.DarkBlue]))
            .ShouldBe($"<c><item>red</item><item {Nil} /><item>dark-blue</item></c>");

    [Fact]
    public void Objects_AreItems() =>
        Written.Content(w => w.WriteCollectionOfObjectValues("f", [new Folder { Name = "a" }, null!, new Folder()]))
            .ShouldBe($"<f><item><name>a</name></item><item {Nil} /><item /></f>");

    [Fact]
    public void Unions_AreItems_AlsoWithoutAValue() =>
        Written.Content(w => w.WriteCollectionOfObjectValues<NumberOrName>("u", [new() { Number = 1 }, new()]))
            .ShouldBe($"<u><item>1</item><item {Nil} /></u>");

    [Fact]
    public void Lists_Empty_AreAnEmptyElement() =>
        Written.Content(w => w.WriteCollectionOfObjectValues<Link>("l", [])).ShouldBe("<l />");

    [Fact]
    public void Lists_InAUnion_AreTheValue() =>
        Written.Content(w => w.WriteObjectValue("u", new ScriptedUnion(u => u.WriteCollectionOfPrimitiveValues<int>(null, [1, 2]))))
            .ShouldBe("<u><item>1</item><item>2</item></u>");

    [Fact]
    public void Lists_Unwrapped_RepeatTheirElement()
    {
        Written.Content(w => w.WriteCollectionOfPrimitiveValues<int?>("n", [1, null]), s_unwrapped)
            .ShouldBe($"<n>1</n><n {Nil} />");
        Written.Content(w => w.WriteCollectionOfObjectValues<Folder>("f", [new() { Name = "a" }]), s_unwrapped)
            .ShouldBe("<f><name>a</name></f>");
        Written.Content(w => w.WriteCollectionOfEnumValues<Colour>("c", []), s_unwrapped).ShouldBe(string.Empty);
    }

    [Fact]
    public void Lists_Unwrapped_ButWithNothingAround_AreAnElement()
    {
        Written.Root(w => w.WriteCollectionOfPrimitiveValues<int>(null, [1, 2]), s_unwrapped)
            .ShouldBe("<root><item>1</item><item>2</item></root>");
        Written.Root(w => w.WriteCollectionOfPrimitiveValues<int>("n", [1, 2]), s_unwrapped)
            .ShouldBe("<n><item>1</item><item>2</item></n>");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lists_InEitherLayout_AreReadAlike(bool isWrapped)
    {
        var listing = new Folder { Name = "a", Folders = [new() { Name = "b" }, new() { Folders = [new() { Name = "c" }] }] };
        var xml = Written.Document(w => w.WriteObjectValue(null, listing), new() { WrapLists = isWrapped });
        var read = await Document.ReadAsync(xml, Folder.Create);
        read.Folders!.Select(folder => folder.Name).ShouldBe(["b", null]);
        read.Folders![1].Folders.ShouldHaveSingleItem().Name.ShouldBe("c");
    }

    private static void ShouldBe<T>(string expected, T[] values) =>
        Written.Content(w => w.WriteCollectionOfPrimitiveValues("v", values)).ShouldBe($"<v><item>{expected}</item></v>");
}
