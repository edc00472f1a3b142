using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Kiota.Serialization.Xml.Tests.Lists;

public sealed class ValueListTests
{
    [Theory]
    [InlineData("<numbers><number>1</number><number>2</number></numbers>")]
    [InlineData("<numbers><numbers>1</numbers><numbers>2</numbers></numbers>")]
    [InlineData("<numbers>1</numbers><numbers>2</numbers>")]
    [InlineData("<numbers>1</numbers><x/><numbers>2</numbers>")]
    public async Task TwoNumbers_InAnyLayout_AreTwo(string xml) =>
        (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Numbers.ShouldBe([1, 2]);

    [Theory]
    [InlineData("<numbers><number>1</number></numbers>")]
    [InlineData("<numbers>1</numbers>")]
    public async Task OneNumber_InAnyLayout_IsOne(string xml) =>
        (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Numbers.ShouldBe([1]);

    [Fact]
    public async Task Numbers_BadAndEmpty_AreNull()
    {
        const string xml = "<r><numbers><n>1</n><n>x</n><n/><n><o>3</o></n></numbers></r>";
        (await Document.ReadAsync(xml, Listing.Create)).Numbers.ShouldBe([1, null, null, null]);
        (await Document.ReadAsync("<r><n>1</n><n>x</n><n/></r>")).GetCollectionOfPrimitiveValues<int>().ShouldBe([1]);
    }

    [Fact]
    public async Task Members_OfAnEnum_AreRead()
    {
        const string xml = "<r><colours><c>red</c><c>dark-blue</c><c>0</c></colours></r>";
        (await Document.ReadAsync(xml, Listing.Create)).Colours.ShouldBe([Colour.Red, Colour.DarkBlue, null]);
        (await Document.ReadAsync("<r><c>2nd</c></r>")).GetCollectionOfPrimitiveValues<Colour?>()
            .ShouldBe([Colour.Second]);
    }

    [Fact]
    public async Task Items_OfEveryPrimitive_AreRead()
    {
        await ShouldReadAsync("a", "a");
        await ShouldReadAsync<bool?>("true", true);
        await ShouldReadAsync<byte?>("1", 1);
        await ShouldReadAsync<sbyte?>("-1", -1);
        await ShouldReadAsync<long?>("5000000000", 5000000000);
        await ShouldReadAsync<float?>("0.5", 0.5f);
        await ShouldReadAsync<double?>("0.5", 0.5);
        await ShouldReadAsync<decimal?>("0.1", 0.1m);
        await ShouldReadAsync<Guid?>(Guid.Empty.ToString(), Guid.Empty);
        await ShouldReadAsync<DateTimeOffset?>("2016-04-20", new DateTimeOffset(2016, 4, 20, 0, 0, 0, TimeSpan.Zero));
        await ShouldReadAsync<TimeSpan?>("PT1S", TimeSpan.FromSeconds(1));
        await ShouldReadAsync<Date?>("2016-04-20", new Date(2016, 4, 20));
        await ShouldReadAsync<Time?>("18:14:42", new Time(18, 14, 42));
        await ShouldReadAsync<byte[]>("AQ==", [1]);
    }

    [Fact]
    public async Task Items_OfAnUnknownType_AreRefused()
    {
        var root = await Document.ReadAsync("<r><i>1</i></r>");
        Should.Throw<InvalidOperationException>(root.GetCollectionOfPrimitiveValues<Uri>);
    }

    private static async Task ShouldReadAsync<T>(string text, T expected)
    {
        var root = await Document.ReadAsync($"<r><i>{text}</i></r>");
        root.GetCollectionOfPrimitiveValues<T>().ShouldBe([expected]);
    }
}
