using JobClients.Simulator.Specs;
using YamlDotNet.RepresentationModel;

namespace JobClients.Simulator.Tests.Specs;

public class SpecYamlTests
{
    [Theory]
    [InlineData("71012560", "71012560")]
    [InlineData("-5", "-5")]
    [InlineData("0.5", "0.5")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "null")]
    [InlineData("\"50000020\"", "\"50000020\"")]
    [InlineData("58f182ab203c447b8b9cd90382da030a", "\"58f182ab203c447b8b9cd90382da030a\"")]
    [InlineData("1e5", "\"1e5\"")]
    [InlineData("[a, {b: 1}]", """["a",{"b":1}]""")]
    public void Scalars_keep_their_types(string yaml, string json)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader($"value: {yaml}"));

        var node = SpecYaml.ToJson(stream.Documents[0].RootNode);

        (node!["value"]?.ToJsonString() ?? "null").ShouldBe(json);
    }
}
