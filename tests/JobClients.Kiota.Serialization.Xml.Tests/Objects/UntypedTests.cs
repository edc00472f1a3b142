using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Objects;

public sealed class UntypedTests
{
    [Fact]
    public async Task AdditionalData_HoldsTextVerbatim()
    {
        var map = await Document.ReadAsync(
            "<r><when>2016-04-20</when><uuid>8a8a85f59a1b4c6eb1c20123456789ab</uuid><n> 1 </n><none/></r>", Map.Create);
        map.AdditionalData["when"].ShouldBe("2016-04-20");
        map.AdditionalData["uuid"].ShouldBe("8a8a85f59a1b4c6eb1c20123456789ab");
        map.AdditionalData["n"].ShouldBe(" 1 ");
        map.AdditionalData["none"].ShouldBeNull();
    }

    [Fact]
    public async Task AdditionalData_HoldsStructureAsUntypedNodes()
    {
        var map = await Document.ReadAsync("<r><o><a>1</a><b/></o><i>1</i><i><c>2</c></i></r>", Map.Create);
        var properties = map.AdditionalData["o"].ShouldBeOfType<UntypedObject>().GetValue();
        properties["a"].ShouldBeOfType<UntypedString>().GetValue().ShouldBe("1");
        properties["b"].ShouldBeOfType<UntypedNull>();
        var items = map.AdditionalData["i"].ShouldBeOfType<UntypedArray>().GetValue().ToList();
        items[0].ShouldBeOfType<UntypedString>();
        items[1].ShouldBeOfType<UntypedObject>().GetValue()["c"].ShouldBeOfType<UntypedString>();
    }

    [Fact]
    public async Task AdditionalData_AlreadyThere_IsKept()
    {
        var root = await Document.ReadAsync("<r><a>1</a></r>");
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["a"] = 0 };
        var map = root.GetObjectValue(_ => new Map { AdditionalData = data });
        map.AdditionalData["a"].ShouldBe(0);
    }

    [Fact]
    public async Task UnknownElements_WithoutAdditionalData_AreDropped() =>
        (await Document.ReadAsync("<r><x><y/></x><id>7</id></r>", Job.Create)).Id.ShouldBe(7);

    [Fact]
    public async Task UntypedNode_AsTheModel_TakesWhatIsThere()
    {
        var root = await Document.ReadAsync("<r><a>1</a></r>");
        var node = root.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue);
        node.ShouldBeOfType<UntypedObject>().GetValue().Keys.ShouldBe(["a"]);
    }

    [Theory]
    [InlineData("<untyped><i>1</i><i>2</i></untyped>", 2)]
    [InlineData("<untyped>1</untyped><untyped>2</untyped>", 2)]
    [InlineData("<untyped><a>1</a><b>2</b></untyped>", 1)]
    [InlineData("<untyped>1</untyped>", 1)]
    public async Task UntypedList_OneName_IsAWrapper(string xml, int count) =>
        (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Untyped!.Count.ShouldBe(count);
}
