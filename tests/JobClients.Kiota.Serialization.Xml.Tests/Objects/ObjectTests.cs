using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests.Objects;

public sealed class ObjectTests
{
    [Fact]
    public async Task Names_OfAnotherCase_AreUnknown()
    {
        var envelope = await Document.ReadAsync("<r><responsestatus>SUCCESS</responsestatus></r>", Envelope.Create);
        envelope.ResponseStatus.ShouldBeNull();
        envelope.AdditionalData.Keys.ShouldBe(["responsestatus"]);
    }

    [Theory]
    [InlineData("<r xmlns='urn:a'><data><id>7</id></data></r>")]
    [InlineData("<a:r xmlns:a='urn:a'><a:data><a:id>7</a:id></a:data></a:r>")]
    [InlineData("<r xmlns:a='urn:a' xmlns:b='urn:b'><a:data><b:id>7</b:id></a:data></r>")]
    [InlineData("<anyRoot version='2'><data id='8' xml:lang='en'><id unit='x'>7</id></data></anyRoot>")]
    public async Task Names_InAnyNamespace_AreTheSame(string xml) =>
        (await Document.ReadAsync(xml, Envelope.Create)).Data!.Id.ShouldBe(7);

    [Theory]
    [InlineData("<id>1</id><status>x</status><id>2</id>", 2)]
    [InlineData("<id>1</id><id>2</id><id/>", 2)]
    public async Task Element_Repeated_CountsLastUnlessEmpty(string xml, long expected)
    {
        (await Document.ReadAsync($"<r>{xml}</r>", Job.Create)).Id.ShouldBe(expected);
        (await Document.ReadAsync($"<r>{xml}</r>")).GetChildNode("id")!.GetLongValue().ShouldBe(expected);
    }

    [Fact]
    public async Task Children_Many_AreAllFound()
    {
        var many = string.Concat(Enumerable.Range(0, 1000).Select(i => $"<n{i}>{i}</n{i}>"));
        var map = await Document.ReadAsync($"<r>{many}<n5>again</n5></r>", Map.Create);
        map.AdditionalData.Count.ShouldBe(1000);
        map.AdditionalData["n999"].ShouldBe("999");
        map.AdditionalData["n5"].ShouldBeOfType<Microsoft.Kiota.Abstractions.Serialization.UntypedArray>();
    }

    [Fact]
    public async Task GetChildNode_Missing_IsNull()
    {
        var root = await Document.ReadAsync("<r><a/></r>");
        root.GetChildNode("b").ShouldBeNull();
        root.GetChildNode(string.Empty).ShouldBeNull();
        root.GetChildNode("a")!.GetStringValue().ShouldBeNull();
        Should.Throw<ArgumentNullException>(() => root.GetChildNode(null!));
        Should.Throw<ArgumentNullException>(() => root.GetObjectValue<Job>(null!));
        Should.Throw<ArgumentNullException>(() => root.GetCollectionOfObjectValues<Job>(null!));
    }

    [Fact]
    public async Task Callbacks_ReachEveryObject_AroundItsFields()
    {
        var root = await Document.ReadAsync("<r><data><id>7</id><links><l><rel>x</rel></l></links></data></r>");
        var calls = new List<string>();
        root.OnBeforeAssignFieldValues = item => calls.Add($"before {item.GetType().Name} {(item as Job)?.Id}");
        root.OnAfterAssignFieldValues = item => calls.Add($"after {item.GetType().Name} {(item as Job)?.Id}");
        root.GetObjectValue(Envelope.Create);
        calls.ShouldBe(
        [
            "before Envelope ", "before Job ", "before Link ", "after Link ", "after Job 7", "after Envelope ",
        ]);
    }

    [Fact]
    public async Task Callbacks_ReachChildNodes()
    {
        var root = await Document.ReadAsync("<r><data/></r>");
        var calls = 0;
        root.OnBeforeAssignFieldValues = _ => calls++;
        root.GetChildNode("data")!.GetObjectValue(Job.Create);
        calls.ShouldBe(1);
    }
}
