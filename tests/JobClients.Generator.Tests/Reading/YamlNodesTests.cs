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
    [InlineData("a: &x 1\nb: &x 2\nc: *x", """{"a":1,"b":2,"c":2}""")]
    [InlineData("&x a: b\nc: {*x : d}", """{"a":"b","c":{"a":"d"}}""")]
    [InlineData("a: 1\n---\nb: 2", """{"a":1}""")]
    public void Parse_OfYaml_GivesTheJson(string yaml, string json) => YamlNodes.Parse(yaml)!.ToJsonString().ShouldBe(json);

    [Fact]
    public void Parse_OfAliasesThatMultiply_IsRefused()
    {
        var levels = Enumerable.Range(1, 9).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]");

        var failure = Should.Throw<SpecException>(() => YamlNodes.Parse("l0: &l0 [x]\n" + string.Join('\n', levels)));

        failure.Finding.Code.ShouldBe("JCG004");
    }

    [Theory]
    [InlineData("a: 1\nb: [\n", 3)]
    [InlineData("a: 1\nb: 2\na: 3\n", 3)]
    [InlineData("&x a: 1\n*x : 2\n", 2)]
    [InlineData("a: 1\nb: *x\nc: &x 1\n", 2)]
    [InlineData("a: 1\n? [b]\n: c\n", 2)]
    [InlineData("a: 1\n---\nb: ]\n", 3)]
    public void Parse_OfBrokenYaml_NamesTheLine(string yaml, int line)
    {
        var failure = Should.Throw<SpecException>(() => YamlNodes.Parse(yaml));

        failure.Finding.Code.ShouldBe("JCG003");
        failure.Position!.Line.ShouldBe(line);
    }
}
