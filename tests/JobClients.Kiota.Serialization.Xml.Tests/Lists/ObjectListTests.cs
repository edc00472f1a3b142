using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests.Lists;

public sealed class ObjectListTests
{
    private const string Self = "<rel>self</rel><href>/1</href>";
    private const string Next = "<rel>next</rel><href>/2</href>";

    [Theory]
    [InlineData($"<links><link>{Self}</link><link>{Next}</link></links>")]
    [InlineData($"<links><links>{Self}</links><links>{Next}</links></links>")]
    [InlineData($"<links>{Self}</links><links>{Next}</links>")]
    [InlineData($"<links>{Self}</links><other/><links>{Next}</links>")]
    [InlineData($"<links><a>{Self}</a><b>{Next}</b></links>")]
    public async Task TwoItems_InAnyLayout_AreTwo(string xml)
    {
        var links = (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Links!;
        links.Select(link => link.Rel).ShouldBe(["self", "next"]);
        links.Select(link => link.Href).ShouldBe(["/1", "/2"]);
        links.ShouldAllBe(link => link.AdditionalData.Count == 0);
    }

    [Theory]
    [InlineData($"<links><link>{Self}</link></links>")]
    [InlineData($"<links><links>{Self}</links></links>")]
    [InlineData($"<links>{Self}</links>")]
    [InlineData($"<links><extra>1</extra>{Self}</links>")]
    [InlineData($"<links><link><extra>1</extra>{Self}</link></links>")]
    public async Task OneItem_InAnyLayout_IsOne(string xml)
    {
        var link = (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Links.ShouldHaveSingleItem();
        (link.Rel, link.Href).ShouldBe(("self", "/1"));
    }

    [Fact]
    public async Task OneItem_WithNoKnownField_IsTheItemWhenItsChildrenAreText()
    {
        var links = (await Document.ReadAsync("<r><links><title>a</title></links></r>", Listing.Create)).Links;
        links.ShouldHaveSingleItem().AdditionalData["title"].ShouldBe("a");
    }

    [Fact]
    public async Task RepeatedItems_AreItemsWhateverIsInThem()
    {
        const string xml = $"<r><links><a><b>1</b></a><a/><a/></links><links>{Self}</links></r>";
        var links = (await Document.ReadAsync(xml, Listing.Create)).Links!;
        links.Select(link => link.Rel).ShouldBe([null, "self"]);
    }

    [Fact]
    public async Task EmptyItems_AreObjectsWithoutValues()
    {
        var links = (await Document.ReadAsync("<r><links><link/><link/></links></r>", Listing.Create)).Links!;
        links.Count.ShouldBe(2);
        links.ShouldAllBe(link => link.Rel == null);
    }

    [Theory]
    [InlineData("<folders><folder><name>a</name></folder></folders>")]
    [InlineData("<folders><name>a</name></folders>")]
    [InlineData("<folders><name>a</name><folder><name>b</name></folder></folders>")]
    [InlineData("<folders><folders><name>a</name></folders></folders>")]
    public async Task OneItem_NamedLikeAFieldOfItsOwn_IsOne(string xml)
    {
        var folders = (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Folders;
        folders.ShouldHaveSingleItem().Name.ShouldBe("a");
    }

    [Theory]
    [InlineData("<shapes><shape><kind>circle</kind><radius>2</radius></shape></shapes>")]
    [InlineData("<shapes><radius>2</radius><kind>circle</kind></shapes>")]
    public async Task Item_OfADerivedType_IsFoundByItsDiscriminator(string xml)
    {
        var shapes = (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Shapes;
        shapes.ShouldHaveSingleItem().ShouldBeOfType<Circle>().Radius.ShouldBe(2);
    }

    [Theory]
    [InlineData("<unions><union>7</union><union>seven</union></unions>")]
    [InlineData("<unions>7</unions><unions>seven</unions>")]
    public async Task Items_ThatAreUnions_AreReadFromText(string xml)
    {
        var unions = (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Unions!;
        unions.Select(union => (union.Number, union.Name)).ShouldBe([(7L, null), (null, "seven")]);
    }

    [Theory]
    [InlineData("<maps><row><a>1</a></row><row><a>2</a></row></maps>", 2)]
    [InlineData("<maps><a>1</a></maps><maps><a>2</a></maps>", 2)]
    [InlineData("<maps><a>1</a><b>x</b></maps>", 1)]
    public async Task Items_WithoutDescribedFields_AreMaps(string xml, int count)
    {
        var maps = (await Document.ReadAsync($"<r>{xml}</r>", Listing.Create)).Maps!;
        maps.Count.ShouldBe(count);
        maps[0].AdditionalData["a"].ShouldBe("1");
    }

    [Fact]
    public async Task Root_CanBeTheWrapper()
    {
        var root = await Document.ReadAsync($"<r><link>{Self}</link><link>{Next}</link></r>");
        root.GetCollectionOfObjectValues(Link.Create).Select(link => link.Rel).ShouldBe(["self", "next"]);
    }
}
