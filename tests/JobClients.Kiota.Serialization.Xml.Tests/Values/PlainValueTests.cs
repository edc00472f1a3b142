namespace JobClients.Kiota.Serialization.Xml.Tests.Values;

public sealed class PlainValueTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData(" True\n", true)]
    [InlineData("1", true)]
    [InlineData("FALSE", false)]
    [InlineData("0", false)]
    [InlineData("yes", null)]
    [InlineData("2", null)]
    public async Task GetBoolValue_Text_IsTheValueOrNull(string text, bool? expected) =>
        (await Document.ReadAsync($"<a>{text}</a>")).GetBoolValue().ShouldBe(expected);

    [Theory]
    [InlineData("8a8a85f5-9a1b-4c6e-b1c2-0123456789ab", true)]
    [InlineData(" 8A8A85F59A1B4C6EB1C20123456789AB ", true)]
    [InlineData("8a8a85f5-9a1b-4c6e-b1c2-0123456789a", false)]
    [InlineData("8a8a85f5-9a1b-4c6e-b1c2-0123456789ag", false)]
    public async Task GetGuidValue_Text_IsTheValueOrNull(string text, bool isGuid) =>
        (await Document.ReadAsync($"<a>{text}</a>")).GetGuidValue()
            .ShouldBe(isGuid ? new Guid("8a8a85f5-9a1b-4c6e-b1c2-0123456789ab") : null);

    [Theory]
    [InlineData("AQID", new byte[] { 1, 2, 3 })]
    [InlineData("AQ\n ID\r\nBA==", new byte[] { 1, 2, 3, 4 })]
    [InlineData("AQI=", new byte[] { 1, 2 })]
    [InlineData("AQI", null)]
    [InlineData("!!!!", null)]
    public async Task GetByteArrayValue_Text_IsTheBytesOrNull(string text, byte[]? expected) =>
        (await Document.ReadAsync($"<a>{text}</a>")).GetByteArrayValue().ShouldBe(expected);

    [Fact]
    public async Task EveryValue_OfAnElementWithChildren_IsNull()
    {
        var node = await Document.ReadAsync("<a>1<b>1</b>1</a>");
        node.GetStringValue().ShouldBeNull();
        node.GetIntValue().ShouldBeNull();
        node.GetBoolValue().ShouldBeNull();
        node.GetByteArrayValue().ShouldBeNull();
        node.GetDateTimeOffsetValue().ShouldBeNull();
    }
}
