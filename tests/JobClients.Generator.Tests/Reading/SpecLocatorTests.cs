using JobClients.Generator.Reading;

namespace JobClients.Generator.Tests.Reading;

public class SpecLocatorTests
{
    private const string Yaml = "openapi: 3.0.3\npaths:\n  /a/{b}:\n    get:\n      tags: [x, y]\n";

    [Theory]
    [InlineData("#/paths/~1a~1{b}/get", 4, 5)]
    [InlineData("#/paths/~1a~1%7Bb%7D/get", 4, 5)]
    [InlineData("#/paths/~1a~1{b}/get/tags/1", 5, 17)]
    [InlineData("#/paths/~1a~1{b}/put", 3, 3)]
    [InlineData("#", 1, 1)]
    public void Find_OfAPointer_GivesItsPlaceOrTheNearest(string jsonPointer, int line, int column) =>
        new SpecLocator(Yaml).Find(jsonPointer).ShouldBe(new SourcePosition(line, column));

    [Theory]
    [InlineData("#/b/x", 1, 8)]
    [InlineData("#/b/y", 2, 1)]
    [InlineData("#/c/1/z", 3, 10)]
    [InlineData("#/d", 1, 1)]
    public void Find_InTextWithAliases_GivesThePlaceOfWhatTheyStandFor(string jsonPointer, int line, int column) =>
        new SpecLocator("a: &q {x: 1}\nb: *q\nc: [*q, {z: 1}]\nd]").Find(jsonPointer).ShouldBe(new SourcePosition(line, column));

    [Fact]
    public void Find_OfOnePlaceAfterAnother_DoesNotDependOnTheirOrder()
    {
        var locator = new SpecLocator(Yaml);

        locator.Find("#/paths/~1a~1{b}/get").Line.ShouldBe(4);
        locator.Find("#/openapi").Line.ShouldBe(1);
        locator.Find("#/paths").Line.ShouldBe(2);
    }

    [Fact]
    public void Find_InJson_WorksAlike() =>
        new SpecLocator("{\n  \"paths\": {\n    \"/a\": {}\n  }\n}").Find("#/paths/~1a").ShouldBe(new SourcePosition(3, 5));

    [Theory]
    [InlineData("#/paths/~1ä", 3, 5)]
    [InlineData("#/paths/~1ä/get/tags/1", 3, 34)]
    [InlineData("#/paths/~1ä/get/tags/2", 3, 20)]
    [InlineData("#/info", 4, 6)]
    [InlineData("#/info/title/none", 4, 6)]
    [InlineData("#/none", 1, 1)]
    public void Find_InJson_GivesItsPlaceOrTheNearest(string jsonPointer, int line, int column) =>
        new SpecLocator("{\n  \"paths\": {\n    \"/ä\": {\"get\": {\"tags\": [\"x\", \"y\"]}}\n  }, \"info\": {}}").Find(jsonPointer).ShouldBe(new SourcePosition(line, column));

    [Fact]
    public void Find_InHalfAJsonText_GivesTheNearest() =>
        new SpecLocator("{\n  \"paths\": {\n    \"/a\": ").Find("#/paths/~1a").ShouldBe(new SourcePosition(1, 1));
}
