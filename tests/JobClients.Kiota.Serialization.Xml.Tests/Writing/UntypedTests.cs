using System.Collections;
using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Writing;

public sealed class UntypedTests
{
    private const string Nil = "xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    [Fact]
    public void Values_OfEveryKind_AreWritten()
    {
        ShouldBe("<v>a</v>", "a");
        ShouldBe("<v>true</v>", true);
        ShouldBe("<v>1</v>", (byte)1);
        ShouldBe("<v>-1</v>", (sbyte)-1);
        ShouldBe("<v>-1</v>", (short)-1);
        ShouldBe("<v>18446744073709551615</v>", ulong.MaxValue);
        ShouldBe("<v>0.5</v>", 0.5f);
        ShouldBe("<v>-INF</v>", double.NegativeInfinity);
        ShouldBe("<v>0.10</v>", 0.10m);
        ShouldBe("<v>2016-04-20T18:14:42Z</v>", new DateTime(2016, 4, 20, 18, 14, 42, DateTimeKind.Utc));
        ShouldBe("<v>2016-04-20T18:14:42</v>", new DateTime(2016, 4, 20, 18, 14, 42, DateTimeKind.Unspecified));
        ShouldBe("<v>2016-04-20</v>", new DateOnly(2016, 4, 20));
        ShouldBe("<v>18:14:42</v>", new TimeOnly(18, 14, 42));
        ShouldBe("<v>AQ==</v>", new byte[] { 1 });
        ShouldBe($"<v {Nil} />", null);
        ShouldBe("<v><name>a</name></v>", new Folder { Name = "a" });
        ShouldBe("<v>7</v>", new NumberOrName { Number = 7 });
    }

    [Fact]
    public void Nodes_OfEveryKind_AreWritten()
    {
        ShouldBe("<v>a</v>", new UntypedString("a"));
        ShouldBe($"<v {Nil} />", new UntypedString(null));
        ShouldBe("<v>false</v>", new UntypedBoolean(false));
        ShouldBe("<v>1</v>", new UntypedInteger(1));
        ShouldBe("<v>5000000000</v>", new UntypedLong(5000000000));
        ShouldBe("<v>0.5</v>", new UntypedFloat(0.5f));
        ShouldBe("<v>0.5</v>", new UntypedDouble(0.5));
        ShouldBe("<v>0.10</v>", new UntypedDecimal(0.10m));
        ShouldBe($"<v {Nil} />", new UntypedNull());
        ShouldBe($"<v {Nil} />", new UntypedNode());
        ShouldBe("<v><a>1</a><b><c>2</c></b></v>", Object(("a", new UntypedInteger(1)), ("b", Object(("c", new UntypedInteger(2))))));
    }

    [Fact]
    public void Lists_WithoutAModel_RepeatTheirElement()
    {
        ShouldBe($"<v>1</v><v {Nil} /><v>a</v>", new List<object?> { 1, null, "a" });
        ShouldBe("<v>1</v><v>2</v>", new[] { 1, 2 });
        ShouldBe("<v>1</v><v><item>2</item><item>3</item></v>", new object[] { 1, new[] { 2, 3 } });
        ShouldBe("<v />", new List<string>());
        ShouldBe("<v>a</v><v><b>c</b></v>", Array(new UntypedString("a"), Object(("b", new UntypedString("c")))));
        ShouldBe("<v><a>1</a><a>2</a></v>", Object(("a", Array(new UntypedInteger(1), new UntypedInteger(2)))));
    }

    [Fact]
    public void Lists_AtTheRoot_AreAnElement() =>
        Written.Root(w => w.WriteObjectValue<UntypedNode>(null, Array(new UntypedInteger(1), new UntypedInteger(2))))
            .ShouldBe("<root><item>1</item><item>2</item></root>");

    [Fact]
    public void Lists_OfNodes_AreItems() =>
        Written.Content(w => w.WriteCollectionOfObjectValues<UntypedNode>("v", [Array(new UntypedInteger(1)), new UntypedNull()]))
            .ShouldBe($"<v><item><item>1</item></item><item {Nil} /></v>");

    [Fact]
    public void Dictionaries_AreObjects() => ShouldBe(
        "<v><a>1</a><b><c>2</c></b></v>",
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["a"] = 1,
            ["b"] = new Dictionary<string, int>(StringComparer.Ordinal) { ["c"] = 2 },
        });

    [Fact]
    public void Data_OfAnotherKind_IsRefusedByItsKey()
    {
        ShouldRefuse(new object());
        ShouldRefuse(new Uri("https://example.com"));
        ShouldRefuse(Colour.Red);
        ShouldRefuse(new[] { new object() });
        ShouldRefuse(new Hashtable { [1] = "a" });
    }

    [Fact]
    public async Task Data_ThatWasRead_IsWrittenAsItWas()
    {
        const string xml = "<Map><data><row><id>1</id></row><row><id>2</id></row></data><v>a</v><v><b>c</b></v></Map>";
        var map = await Document.ReadAsync(xml, Map.Create);
        Written.Root(w => w.WriteObjectValue(null, map)).ShouldBe(xml);
    }

    private static UntypedArray Array(params UntypedNode[] items) => new(items);

    private static UntypedObject Object(params (string Key, UntypedNode Value)[] entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    private static void ShouldBe(string expected, object? value) => Write(value).ShouldBe(expected);

    private static void ShouldRefuse(object value) =>
        Should.Throw<ArgumentException>(() => Write(value)).Message.ShouldContain("'v'");

    private static string Write(object? value) => Written.Content(
        w => w.WriteAdditionalData(new Dictionary<string, object>(StringComparer.Ordinal) { ["v"] = value! }));
}
