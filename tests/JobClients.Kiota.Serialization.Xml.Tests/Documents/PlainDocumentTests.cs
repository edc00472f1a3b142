using System.Text;
using FsCheck;
using FsCheck.Fluent;
using JobClients.Kiota.Serialization.Xml.Tests.Models;
using JobClients.Support;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Documents;

/// <summary>
/// A document that is fetched first may be read without .NET's reader. Reading it from a blocked thread never is, so
/// the two have to agree on whatever there is.
/// </summary>
public sealed class PlainDocumentTests
{
    private static readonly string[] s_pieces =
    [
        "<a>", "</a>", "<b>", "</b>", "<a/>", "<b />", "<a >", "</a >", "<a x='1'>", "<a:b>", "</a:b>", "<é>", "</é>", "<1>", "<>", "</>", "<", ">", "/>",
        "text", " ", "\n", "\r\n", "\t", "&amp;", "&lt;", "&gt;x", "&quot;", "&apos;", "&#65;", "&#1;", "&", "&amp", "&nbsp;", "]]>", "]]", "é", "\uFFFD", "\uFFFE", "\u0001", "\u007F",
        "\0", "<!-- c -->", "<![CDATA[x]]>", "<?p i?>", "<!DOCTYPE a>", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
        "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "\uFEFF",
    ];

    // The same documents in each run.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(CaseCount.Of(5_000)).WithReplay(20260102, 7);

    private static readonly XmlReadingOptions s_tight = new() { MaxCharacters = 60, MaxDepth = 3, MaxElements = 5, MaxNodes = 12 };

    [Fact]
    public void Pieces_InAnyOrder_AreReadAlike() => Prop.ForAll(Pieces().ToArbitrary(), text => ShouldBeReadAlike(text, new())).Check(s_config);

    [Fact]
    public void Pieces_InTwoElements_AreReadAlike() =>
        Prop.ForAll(Pieces().ToArbitrary(), text => ShouldBeReadAlike($"<a><b>{text}</b></a>", new())).Check(s_config);

    [Fact]
    public void Elements_AboutTheBounds_AreReadAlike() => Prop.ForAll(Elements().ToArbitrary(), text => ShouldBeReadAlike(text, s_tight)).Check(s_config);

    [Theory]
    [InlineData("C3")]
    [InlineData("EDA080")]
    [InlineData("F4908080")]
    [InlineData("EFBFBF")]
    [InlineData("C0AF")]
    public void Bytes_ThatAreNoCharacters_AreReadAlike(string hex) =>
        ShouldBeReadAlike([.. "<a>"u8, .. Convert.FromHexString(hex), .. "</a>"u8], new());

    [Fact]
    public async Task References_OfXmlItself_AreResolvedOnce() =>
        (await Document.ReadAsync("<a>&amp;lt; &lt;b&gt; &quot;c&apos; é</a>")).GetStringValue().ShouldBe("&lt; <b> \"c' é");

    [Fact]
    public void Memory_OfAPlainDocument_IsLessThanThatOfAReader()
    {
        var factory = new XmlParseNodeFactory();
        var plain = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r><status>SUCCESS</status><data><id>1201</id></data></r>"u8.ToArray();
        var unusual = (byte[])[.. plain, .. "<!-- -->"u8];
        MemoryOf(factory, plain).ShouldBeLessThan(2_000);
        MemoryOf(factory, unusual).ShouldBeGreaterThan(4_000);
    }

    private static Gen<string> Pieces() => Gen.Elements(s_pieces).ListOf().Select(string.Concat);

    private static Gen<string> Elements() => Gen.Sized(size => Nested(size % 5)).Select(text => $"<r>{text}</r>");

    private static Gen<string> Nested(int depth) => depth == 0
        ? Gen.Elements("", "x", " ", "<e/>")
        : from before in Nested(depth - 1)
          from within in Nested(depth - 1)
          from name in Gen.Elements("a", "b")
          select $"{before}<{name}>{within}</{name}>";

    private static void ShouldBeReadAlike(string text, XmlReadingOptions options) => ShouldBeReadAlike(Encoding.UTF8.GetBytes(text), options);

    private static void ShouldBeReadAlike(byte[] bytes, XmlReadingOptions options)
    {
        var factory = new XmlParseNodeFactory(options);
        var fetched = Describe(() => Read(factory, bytes));
        fetched.ShouldBe(Describe(() => ReadBlocking(factory, bytes)), Encoding.UTF8.GetString(bytes));
    }

    private static string Describe(Func<IParseNode> read)
    {
        try
        {
            var node = read();
            return Describe(node.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue));
        }
        catch (System.Xml.XmlException exception)
        {
            return exception.Message;
        }
    }

    private static string Describe(UntypedNode node) => node switch
    {
        UntypedString text => $"'{text.GetValue()}'",
        UntypedArray items => $"[{string.Join(',', items.GetValue().Select(Describe))}]",
        UntypedObject item => $"{{{string.Join(',', item.GetValue().Select(field => $"{field.Key}:{Describe(field.Value)}"))}}}",
        _ => "null",
    };

    private static long MemoryOf(XmlParseNodeFactory factory, byte[] document)
    {
        Read(factory, document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(factory, document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IParseNode Read(XmlParseNodeFactory factory, byte[] document)
    {
        using var stream = new MemoryStream(document);
        return factory.GetRootParseNodeAsync("application/xml", stream).GetAwaiter().GetResult();
    }

    private static IParseNode ReadBlocking(XmlParseNodeFactory factory, byte[] document)
    {
        using var stream = new MemoryStream(document);
#pragma warning disable CS0618 // It is what is compared with.
        return factory.GetRootParseNode("application/xml", stream);
#pragma warning restore CS0618
    }
}
