using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Writing;

public sealed class DepthTests
{
    [Theory]
    [InlineData(64, 64, true)]
    [InlineData(64, 65, false)]
    [InlineData(1, 1, true)]
    [InlineData(1_000, 1_000, true)]
    [InlineData(1_000, 1_001, false)]
    public async Task Depth_IsBounded(int bound, int depth, bool isWithin)
    {
        var options = new XmlWritingOptions { MaxDepth = bound };
        var thrown = Record.Exception(() => Written.Document(w => w.WriteObjectValue(null, Nested(depth)), options));
        (thrown is null).ShouldBe(isWithin);
        if (isWithin)
        {
            var xml = Written.Document(w => w.WriteObjectValue(null, Nested(depth)), options);
            await Document.ReadAsync(xml, new XmlReadingOptions { MaxDepth = bound });
        }
        else
        {
            thrown.ShouldBeOfType<InvalidOperationException>().Message.ShouldContain("MaxDepth");
        }
    }

    [Fact]
    public void Object_WithinItself_IsRefused()
    {
        var folder = new Folder();
        folder.Parent = folder;
        ShouldBeRefused(folder);
        ShouldBeRefused(new Folder { Folders = [folder] });
    }

    [Fact]
    public void Data_WithinItself_IsRefused()
    {
        var list = new List<object>();
        list.Add(list);
        ShouldBeRefused(new Map { AdditionalData = new Dictionary<string, object>(StringComparer.Ordinal) { ["a"] = list } });
        var entries = new Dictionary<string, object>(StringComparer.Ordinal);
        entries["a"] = entries;
        ShouldBeRefused(new Map { AdditionalData = entries });
        var nodes = new Dictionary<string, UntypedNode>(StringComparer.Ordinal);
        nodes["a"] = new UntypedObject(nodes);
        ShouldBeRefused(nodes["a"]);
    }

    [Fact]
    public void Union_WithinItself_IsRefused()
    {
        ScriptedUnion? union = null;
        union = new ScriptedUnion(writer => writer.WriteObjectValue(null, union));
        Should.Throw<InsufficientExecutionStackException>(() => Written.Document(w => w.WriteObjectValue(null, union)));
    }

    [Fact]
    public void Depth_AtItsGreatest_FitsAShortStack()
    {
        Exception? thrown = null;
        var thread = new Thread(
            () => thrown = Record.Exception(() => Written.Document(
                w => w.WriteObjectValue(null, Nested(2_000)), new XmlWritingOptions { MaxDepth = 1_000 })),
            maxStackSize: 192 * 1024);
        thread.Start();
        thread.Join();
        (thrown is InvalidOperationException or InsufficientExecutionStackException).ShouldBeTrue($"{thrown}");
    }

    private static void ShouldBeRefused<T>(T model)
        where T : IParsable =>
        Should.Throw<InvalidOperationException>(() => Written.Document(w => w.WriteObjectValue(null, model)))
            .Message.ShouldContain("MaxDepth");

    private static Folder Nested(int depth)
    {
        var folder = new Folder();
        for (var i = 1; i < depth; i++)
        {
            folder = new Folder { Parent = folder };
        }

        return folder;
    }
}
