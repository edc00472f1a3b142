using JobClients.Generator.Options;

namespace JobClients.Generator.Tests.Options;

public class StructuredMediaTypesTests
{
    private readonly StructuredMediaTypes _types = new(["application/xml;q=0.9", "application/json"]);

    [Fact]
    public void Texts_AreByFallingPriority() => _types.Texts.ShouldBe(["application/json", "application/xml;q=0.9"]);

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/problem+json", true)]
    [InlineData("text/csv", false)]
    public void Covers_OfAMediaType_LooksThroughVendorAndParameters(string mediaType, bool expected) => _types.Covers(mediaType).ShouldBe(expected);

    [Fact]
    public void AcceptedTypes_CarryThePriorities() =>
        _types.AcceptedTypes(["application/xml", "text/csv", "application/json"]).ShouldBe(["application/json", "application/xml;q=0.9"]);

    [Fact]
    public void ContentTypes_BeginWithThePreferred() =>
        _types.ContentTypes(["application/xml", "application/json"]).ShouldBe(["application/json", "application/xml"]);

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json;q=0.5", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/json;q=", false)]
    [InlineData("application/", false)]
    [InlineData("/json", false)]
    [InlineData("a/b/c", false)]
    [InlineData("json", false)]
    public void IsValid_OfAText_TellsMediaTypes(string text, bool expected) => MediaType.IsValid(text).ShouldBe(expected);

    [Theory]
    [InlineData("application/json;q=0.5", "application/json;q=0.5")]
    [InlineData("application/json; q=0.5", "application/json;q=0.5")]
    [InlineData("application/json;q=0.5;version=2", "application/json;version=2;q=0.5")]
    [InlineData("application/json;q=1.0", "application/json")]
    public void Parse_OfAMediaType_FindsThePriority(string text, string expected) => MediaType.Parse(text).ToString().ShouldBe(expected);
}
