using JobClients.Generator.Pages.Comparison;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Tests.Pages.Comparison;

public class FieldComparisonTests
{
    [Fact]
    public void Compare_OfAFieldWithEvidence_FindsNoDrift() =>
        FieldComparison.Compare([], [new PageField("error") { HasEvidence = true }, new PageField("error.code") { HasEvidence = true }]).ShouldBeEmpty();

    [Fact]
    public void Compare_OfAFieldThatBecameAnArray_IsOneLine() =>
        FieldComparison.Compare([new("links[]"), new("links[].rel")], [new("links"), new("links.rel")])
            .ShouldBe(["the field links[] is on the page where the spec has the field links"]);

    [Fact]
    public void Compare_OfSeveralDifferences_SaysEach() =>
        FieldComparison.Compare([new("id"), new("a"), new("b")], [new("id"), new("c")]).ShouldBe([
            "the field a is on the page, not in the spec",
            "the field b is on the page, not in the spec",
            "the field c is in the spec, not on the page",
        ]);

    [Theory]
    [InlineData("integer", "number", true)]
    [InlineData("number", "integer", false)]
    [InlineData("string", "boolean", false)]
    public void Compare_OfTypes_LetsOnlyIntegersBeNumbers(string page, string spec, bool isSame) =>
        FieldComparison.Compare([new("size") { Types = [page] }], [new("size") { Types = [spec] }]).Any().ShouldBe(!isSame);
}
