using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests.Values;

public sealed class EnumTests
{
    [Theory]
    [InlineData("dark-blue", Colour.DarkBlue)]
    [InlineData(" red\n", Colour.Red)]
    [InlineData("2nd", Colour.Second)]
    [InlineData("darkblue", Colour.DarkBlue)]
    [InlineData("plain", Colour.Plain)]
    [InlineData("DARK-BLUE", null)]
    [InlineData("0", null)]
    [InlineData("99", null)]
    [InlineData("red,plain", null)]
    [InlineData("green", null)]
    public async Task GetEnumValue_Text_IsTheMemberOrNull(string text, object? expected)
    {
        var value = (await Document.ReadAsync($"<a>{text}</a>")).GetEnumValue<Colour>();
        value.ShouldBe((Colour?)expected);
    }

    [Theory]
    [InlineData("read-it", Access.Read)]
    [InlineData("read-it, write-it", Access.Read | Access.Write)]
    [InlineData("read-it,unheard-of", Access.Read)]
    [InlineData("none", Access.None)]
    [InlineData("unheard-of", null)]
    [InlineData("3", null)]
    [InlineData(",", null)]
    public async Task GetEnumValue_Flags_AreCombined(string text, object? expected)
    {
        var value = (await Document.ReadAsync($"<a>{text}</a>")).GetEnumValue<Access>();
        value.ShouldBe((Access?)expected);
    }

    [Fact]
    public async Task GetEnumValue_EmptyElement_IsNull() =>
        (await Document.ReadAsync("<a/>")).GetEnumValue<Colour>().ShouldBeNull();
}
