using JobClients.Generator.Reading;

namespace JobClients.Generator.Tests.Reading;

public class YamlNodesTests
{
    [Theory]
    [InlineData("a: 1", """{"a":1}""")]
    [InlineData("a: 1.50", """{"a":1.50}""")]
    [InlineData("a: true", """{"a":true}""")]
    [InlineData("a: '1'", """{"a":"1"}""")]
    [InlineData("a: 2020-01-01", """{"a":"2020-01-01"}""")]
    [InlineData("a: [x, {b: y}]", """{"a":["x",{"b":"y"}]}""")]
    [InlineData("200: ok", """{"200":"ok"}""")]
    [InlineData("a: &x {b: 1}\nc: *x", """{"a":{"b":1},"c":{"b":1}}""")]
    public void Parse_OfYaml_GivesTheJson(string yaml, string json) => YamlNodes.Parse(yaml)!.ToJsonString().ShouldBe(json);

    [Fact]
    public void Parse_OfAliasesThatMultiply_IsRefused()
    {
        var levels = Enumerable.Range(1, 9).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]");

        var failure = Should.Throw<SpecException>(() => YamlNodes.Parse("l0: &l0 [x]\n" + string.Join('\n', levels)));

        failure.Finding.Code.ShouldBe("JCG004");
    }

    [Fact]
    public void Parse_OfBrokenYaml_NamesTheLine()
    {
        var failure = Should.Throw<SpecException>(() => YamlNodes.Parse("a: 1\nb: [\n"));

        failure.Finding.Code.ShouldBe("JCG003");
        failure.Position!.Line.ShouldBeGreaterThan(1);
    }
}
