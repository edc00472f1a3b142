using System.Text;
using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Tests.Documents;

public sealed class EncodingTests
{
    private const string Text = "Größe \u4F60\U0001F600";

    [Theory]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, null)]
    [InlineData("utf-8", false, null)]
    [InlineData("utf-16", true, "utf-16")]
    [InlineData("utf-16", true, null)]
    [InlineData("utf-16BE", true, "utf-16")]
    public async Task Document_InItsEncoding_IsRead(string encoding, bool hasMark, string? declared)
    {
        var root = await Document.ReadAsync(Bytes(Text, Encoding.GetEncoding(encoding), hasMark, declared));
        root.GetStringValue().ShouldBe(Text);
    }

    [Fact]
    public async Task Document_InLatin1_IsReadAsDeclared() =>
        (await Document.ReadAsync(Bytes("Größe", Encoding.Latin1, hasMark: false, "iso-8859-1")))
            .GetStringValue().ShouldBe("Größe");

    [Fact]
    public async Task Document_InLatin1ButNotDeclared_IsRefused() =>
        await Should.ThrowAsync<XmlException>(
            () => Document.ReadAsync(Bytes("Größe", Encoding.Latin1, hasMark: false, declared: null)));

    [Theory]
    [InlineData("utf-7")]
    [InlineData("ibm037")]
    [InlineData("made-up")]
    public async Task Document_InAnUnknownEncoding_IsRefused(string declared) =>
        await Should.ThrowAsync<XmlException>(
            () => Document.ReadAsync(Bytes("a", Encoding.ASCII, hasMark: false, declared)));

    private static byte[] Bytes(string text, Encoding encoding, bool hasMark, string? declared)
    {
        var declaration = declared is null ? string.Empty : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>";
        var document = encoding.GetBytes($"{declaration}<a>{text}</a>");
        return hasMark ? [.. encoding.GetPreamble(), .. document] : document;
    }
}
