using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Writing;

public sealed class ObjectTests
{
    [Fact]
    public void Objects_AreNested() =>
        Written.Root(w => w.WriteObjectValue(null, new Folder { Parent = new() { Name = "a" }, Name = "b" }))
            .ShouldBe("<Folder><folder><name>a</name></folder><name>b</name></Folder>");

    [Fact]
    public void Objects_ToMerge_ShareOneElement()
    {
        var folder = new Folder { Name = "a" };
        var link = new Link { Rel = "self" };
        Written.Content(w => w.WriteObjectValue("o", folder, null, link)).ShouldBe("<o><name>a</name><rel>self</rel></o>");
        Written.Content(w => w.WriteObjectValue<Folder>("o", null, null, link)).ShouldBe("<o><rel>self</rel></o>");
        Should.Throw<ArgumentNullException>(() => Written.Content(w => w.WriteObjectValue("o", folder, null!)));
    }

    [Fact]
    public void Unions_AreTheirValue()
    {
        Written.Content(w => w.WriteObjectValue("u", new NumberOrName { Name = "a" })).ShouldBe("<u>a</u>");
        Written.Content(w => w.WriteObjectValue("u", new NumberOrName())).ShouldBe(string.Empty);
        Written.Content(w => w.WriteObjectValue("u", UnionOf(new Folder { Name = "a" }))).ShouldBe("<u><name>a</name></u>");
        Written.Content(w => w.WriteObjectValue("u", UnionOf(new Folder { Name = "a" }, new Link { Rel = "b" })))
            .ShouldBe("<u><name>a</name><rel>b</rel></u>");
    }

    [Fact]
    public void Fields_AfterAUnion_NeedTheirKeysAgain() => Should.Throw<InvalidOperationException>(() => Written.Content(w =>
    {
        w.WriteObjectValue("u", new NumberOrName { Name = "a" });
        w.WriteIntValue(null, 1);
    }));

    [Fact]
    public void Callbacks_SurroundEveryObject()
    {
        var calls = new List<string>();
        using var writer = new XmlSerializationWriter
        {
            OnBeforeObjectSerialization = item => calls.Add($"before {item.GetType().Name}"),
            OnStartObjectSerialization = (item, _) => calls.Add($"start {item.GetType().Name}"),
            OnAfterObjectSerialization = item => calls.Add($"after {item.GetType().Name}"),
        };
        writer.WriteObjectValue(null, new Folder { Parent = new() }, new Link());
        writer.WriteObjectValue<Link>(null, null);
        calls.ShouldBe(
        [
            "before Folder", "start Folder", "before Folder", "start Folder", "after Folder",
            "before Link", "start Link", "after Link", "after Folder",
        ]);
    }

    [Fact]
    public void Callbacks_SurroundUntypedNodesOnce()
    {
        var calls = 0;
        using var writer = new XmlSerializationWriter
        {
            OnBeforeObjectSerialization = _ => calls++,
            OnStartObjectSerialization = (_, _) => calls += 10,
            OnAfterObjectSerialization = _ => calls += 100,
        };
        writer.WriteObjectValue(null, new UntypedString("a"));
        calls.ShouldBe(111);
    }

    [Fact]
    public void Start_OfAnObject_CanWriteIntoIt()
    {
        Written.Root(w =>
        {
            w.OnStartObjectSerialization = (_, inner) => inner.WriteStringValue("first", "1");
            w.WriteObjectValue(null, new Folder { Name = "a" });
        }).ShouldBe("<Folder><first>1</first><name>a</name></Folder>");
    }

    private static ScriptedUnion UnionOf(Folder folder, params IParsable[] others) =>
        new(writer => writer.WriteObjectValue(null, folder, others));
}
