using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Tests.Json;

/// <summary>One bad value costs that value, never the rest of the answer.</summary>
public sealed class ToleranceTests
{
    private static readonly string[] s_fields =
    [
        "string", "bool", "byte", "sbyte", "int", "long", "float", "double", "decimal", "guid", "moment", "duration", "date", "time", "bytes", "color",
    ];

    public static TheoryData<string, string> WrongValues()
    {
        string[] values = ["{}", "[]", "[[1]]", "{\"a\":1}", "true", "7", "-7.5", "1e400", "-1e400", "99999999999999999999999999999999", "\"x\"", "\"\"", "\" \"", "\"NaN\"", "\"\\u0000\"", "\"\\ud800\""];
        var data = new TheoryData<string, string>();
        foreach (var field in s_fields)
        {
            foreach (var value in values)
            {
                data.Add(field, value);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public async Task AnyValue_InAnyField_CostsAtMostThatField(string field, string value)
    {
        var read = await Documents.ReadAsync($$"""{"before":"kept","{{field}}":{{value}},"after":"kept"}""");

        read.AdditionalData["before"].ShouldBe("kept");
        read.AdditionalData["after"].ShouldBe("kept");
        read.Read.Keys.ShouldBe([field]);
    }

    [Theory]
    [InlineData("int", "2147483648")]
    [InlineData("int", "1.5")]
    [InlineData("int", "\"7\"")]
    [InlineData("long", "9223372036854775808")]
    [InlineData("byte", "256")]
    [InlineData("byte", "-1")]
    [InlineData("sbyte", "128")]
    [InlineData("double", "1e400")]
    [InlineData("float", "1e39")]
    [InlineData("decimal", "1e29")]
    [InlineData("string", "7")]
    [InlineData("string", "{}")]
    [InlineData("string", "\"\\udc00\"")]
    [InlineData("bool", "\"yes\"")]
    [InlineData("bool", "1")]
    [InlineData("guid", "\"3a3e85c4-96e7\"")]
    [InlineData("moment", "\"2026-13-01T00:00:00Z\"")]
    [InlineData("moment", "\"yesterday\"")]
    [InlineData("moment", "\"01/02/2026\"")]
    [InlineData("moment", "1700000000")]
    [InlineData("date", "\"2026-02-30\"")]
    [InlineData("time", "\"25:00:00\"")]
    [InlineData("duration", "\"PT1\"")]
    [InlineData("duration", "\"P99999999999D\"")]
    [InlineData("bytes", "\"%%%\"")]
    [InlineData("color", "\"mauve\"")]
    [InlineData("color", "0")]
    [InlineData("color", "\"0\"")]
    public async Task WrongValue_ReadsAsNull(string field, string value) =>
        (await Documents.ReadAsync($$"""{"{{field}}":{{value}}}""")).Read[field].ShouldBeNull();

    [Theory]
    [InlineData("\"true\"", true)]
    [InlineData("\" FALSE\"", false)]
    [InlineData("\"0\"", false)]
    public async Task TruthValue_AsText_IsRead(string value, bool expected) =>
        (await Documents.ReadAsync($$"""{"bool":{{value}}}""")).Read["bool"].ShouldBe(expected);

    [Fact]
    public async Task Guid_InEitherForm_IsRead() =>
        (await Documents.ReadAsync("""{"guid":"3a3e85c496e7486bae02827120104301"}""")).Read["guid"].ShouldBe(Guid.Parse("3a3e85c4-96e7-486b-ae02-827120104301"));

    [Fact]
    public async Task List_WithWrongItems_KeepsTheirPlaces()
    {
        var read = await Documents.ReadAsync("""{"numbers":[1,"2",null,1e99,5],"names":["a",7,null],"colors":["green","mauve",0],"children":[{"int":1},null,7]}""");

        read.Read["numbers"].ShouldBe(new List<long?> { 1, null, null, null, 5 });
        read.Read["names"].ShouldBe(new List<string?> { "a", null, null });
        read.Read["colors"].ShouldBe(new List<Everything.Color?> { Everything.Color.Green, null, null });
        ((List<Everything>)read.Read["children"]!).Select(child => child.Read.Count).ShouldBe([1, 0, 0]);
    }

    [Fact]
    public async Task List_ThatIsNone_IsEmpty() =>
        ((List<long?>)(await Documents.ReadAsync("""{"numbers":7}""")).Read["numbers"]!).ShouldBeEmpty();

    [Theory]
    [InlineData("\"2018-08-17T13:14:19.17Z\"", "2018-08-17T13:14:19.17Z")]
    [InlineData("\"2018-08-17\"", "2018-08-17")]
    [InlineData("\"3a3e85c496e7486bae02827120104301\"", "3a3e85c496e7486bae02827120104301")]
    [InlineData("\"3A3E85C4-96E7-486B-AE02-827120104301\"", "3A3E85C4-96E7-486B-AE02-827120104301")]
    public async Task AdditionalString_IsKeptAsItWasSent(string value, string expected) =>
        (await Documents.ReadAsync($$"""{"more":{{value}}}""")).AdditionalData["more"].ShouldBe(expected);

    [Fact]
    public async Task AdditionalNumber_BeyondEveryType_IsNull() =>
        (await Documents.ReadAsync("""{"more":1e400}""")).AdditionalData["more"].ShouldBeNull();

    [Fact]
    public async Task DuplicateName_TheLastOneCounts()
    {
        var read = await Documents.ReadAsync("""{"int":1,"more":"a","int":2,"more":"b","untyped":{"x":1,"x":2}}""");

        read.Read["int"].ShouldBe(2);
        read.AdditionalData["more"].ShouldBe("b");
        read.Describe().ShouldContain("/untyped/x = 2");
    }

    [Theory]
    [InlineData("\\u0069nt")]
    [InlineData("i\\u006et")]
    public async Task Name_WithEscapes_IsFound(string name) =>
        (await Documents.ReadAsync($$"""{"{{name}}":7}""")).Read["int"].ShouldBe(7);

    [Fact]
    public async Task Name_LongOrNotAscii_IsKept()
    {
        var name = new string('n', 1000);
        var read = await Documents.ReadAsync($$"""{"{{name}}":"a","größe":"b","\ud800":"c"}""");

        read.AdditionalData.Keys.ShouldBe([name, "größe"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{\"int\":1")]
    [InlineData("{\"int\":NaN}")]
    [InlineData("{\"int\":Infinity}")]
    [InlineData("{\"int\":1,}")]
    [InlineData("{/**/}")]
    [InlineData("{} {}")]
    [InlineData("<a/>")]
    [InlineData("{'int':1}")]
    public async Task WhatIsNoJson_IsRefusedWhole(string json) =>
        await Should.ThrowAsync<JsonException>(Documents.ReadAsync(json));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(1_000_000, false)]
    public async Task Depth_IsBounded(int depth, bool isRead)
    {
        var json = string.Concat(Enumerable.Repeat("{\"child\":", depth - 1)) + "{}" + new string('}', depth - 1);

        if (isRead)
        {
            (await Documents.ReadAsync(json)).Read.ShouldContainKey("child");
        }
        else
        {
            await Should.ThrowAsync<JsonException>(Documents.ReadAsync(json));
        }
    }

    [Fact]
    public async Task ByteOrderMark_OfUtf8_IsSkippedAndOfUtf16Refused()
    {
        (await Documents.ReadAsync([.. Encoding.UTF8.Preamble, .. "{\"int\":1}"u8])).Read["int"].ShouldBe(1);
        await Should.ThrowAsync<JsonException>(Documents.ReadAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"int\":1}")]));
    }

    [Fact]
    public async Task ChildNode_IsThatOfAnObject()
    {
        var root = await new TolerantJsonParseNodeFactory().GetRootParseNodeAsync("application/json", new MemoryStream("""{"a":"b","c":[]}"""u8.ToArray()));

        root.GetChildNode("a")!.GetStringValue().ShouldBe("b");
        root.GetChildNode("none").ShouldBeNull();
        root.GetChildNode("c")!.GetChildNode("a").ShouldBeNull();
        Should.Throw<ArgumentNullException>(() => root.GetChildNode(null!));
    }

    [Fact]
    public async Task Callbacks_AreCalledForEachObject_BeforeAndAfterItsFields()
    {
        var root = await new TolerantJsonParseNodeFactory().GetRootParseNodeAsync("application/json", new MemoryStream("""{"child":{"int":1},"children":[{}]}"""u8.ToArray()));
        var calls = new List<string>();
        root.OnBeforeAssignFieldValues = item => calls.Add($"before {((Everything)item).Read.Count}");
        root.OnAfterAssignFieldValues = item => calls.Add($"after {((Everything)item).Read.Count}");

        root.GetObjectValue(Everything.Create);

        calls.ShouldBe(["before 0", "before 0", "after 1", "before 0", "after 0", "after 2"]);
    }

    [Fact]
    public async Task AdditionalData_ThatIsThere_IsAddedTo()
    {
        var root = await new TolerantJsonParseNodeFactory().GetRootParseNodeAsync("application/json", new MemoryStream("""{"more":"b"}"""u8.ToArray()));

        var read = root.GetObjectValue(_ => new Everything { AdditionalData = { ["own"] = "a" } })!;

        read.AdditionalData.ShouldBe(new Dictionary<string, object>(StringComparer.Ordinal) { ["own"] = "a", ["more"] = "b" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Untyped_NumbersAreWhatTheyFit()
    {
        var read = await Documents.ReadAsync("""{"untyped":[7,3000000000,1.5,1e30,1e400,"\ud800"]}""");

        read.Describe().Split('\n').Select(line => line[line.IndexOf('(', StringComparison.Ordinal)..]).ShouldBe(
            ["(UntypedInteger)", "(UntypedLong)", "(UntypedDecimal)", "(UntypedDouble)", "(UntypedNull)", "(UntypedNull)"]);
    }

    [Theory]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(300)]
    public async Task Field_WithALongName_IsFound(int length)
    {
        var name = new string('n', length);
        var root = await new TolerantJsonParseNodeFactory().GetRootParseNodeAsync("application/json", new MemoryStream(Encoding.UTF8.GetBytes($$"""{"{{name}}":7,"{{name}}x":8}""")));

        root.GetObjectValue(_ => new LongNamed(name))!.Value.ShouldBe(7);
    }

    [Fact]
    public async Task Factories_ThatAreMissing_AreRefused()
    {
        var root = await new TolerantJsonParseNodeFactory().GetRootParseNodeAsync("application/json", new MemoryStream("[]"u8.ToArray()));

        Should.Throw<ArgumentNullException>(() => root.GetObjectValue<Everything>(null!));
        Should.Throw<ArgumentNullException>(() => root.GetCollectionOfObjectValues<Everything>(null!));
    }

    [Fact]
    public async Task Content_OrItsType_ThatIsMissing_IsRefused()
    {
        var factory = new TolerantJsonParseNodeFactory();

        (await Should.ThrowAsync<ArgumentNullException>(factory.GetRootParseNodeAsync("application/json", null!))).ParamName.ShouldBe("content");
        (await Should.ThrowAsync<ArgumentException>(factory.GetRootParseNodeAsync(" ", Stream.Null))).Message.ShouldStartWith("The value cannot be an empty string");
        (await Should.ThrowAsync<ArgumentOutOfRangeException>(factory.GetRootParseNodeAsync("text/html", Stream.Null))).Message.ShouldStartWith("It is no content type of JSON.");
    }

    [Fact]
    public void Reading_MayBlock()
    {
        var factory = new TolerantJsonParseNodeFactory();

#pragma warning disable CS0618 // Those who still read so are served, too.
        factory.GetRootParseNode("application/json", new MemoryStream("""{"int":7}"""u8.ToArray())).GetObjectValue(Everything.Create)!.Read["int"].ShouldBe(7);
        Should.Throw<ArgumentOutOfRangeException>(() => factory.GetRootParseNode("text/html", Stream.Null));
        Should.Throw<ArgumentNullException>(() => factory.GetRootParseNode("application/json", null!));
#pragma warning restore CS0618
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("APPLICATION/JSON", true)]
    [InlineData("text/json", true)]
    [InlineData("application/problem+json", true)]
    [InlineData("application/xml", false)]
    [InlineData("application/jsonp", false)]
    [InlineData("json", false)]
    public async Task ContentType_HasToBeOfJson(string contentType, bool isRead)
    {
        var failure = await Record.ExceptionAsync(() => new TolerantJsonParseNodeFactory().GetRootParseNodeAsync(contentType, new MemoryStream("{}"u8.ToArray())));

        (failure is null).ShouldBe(isRead);
        (failure is null or ArgumentOutOfRangeException).ShouldBeTrue();
    }

    private sealed class LongNamed(string name) : IParsable
    {
        public int? Value { get; private set; }

        public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
            new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal) { [name] = node => Value = node.GetIntValue() };

        public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
    }
}
