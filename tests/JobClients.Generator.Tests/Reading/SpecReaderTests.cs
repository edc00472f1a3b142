using JobClients.Generator.Diagnostics;
using JobClients.Generator.Reading;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Reading;

public sealed class SpecReaderTests : IDisposable
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    private readonly TemporaryFolder _files = new();
    private readonly Findings _findings = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("", "JCG010")]
    [InlineData("openapi: [", "JCG003")]
    [InlineData("{\"openapi\": ", "JCG002")]
    [InlineData("just text", "JCG010")]
    [InlineData("title: no document", "JCG010")]
    [InlineData(Head + "paths: {}\ncomponents: {schemas: {A: {allOf: [{$ref: '#/components/schemas/B'}]}, B: {allOf: [{$ref: '#/components/schemas/A'}]}}}", "JCG015")]
    [InlineData(Head + "paths: {}\ncomponents: {schemas: {A: {oneOf: [{$ref: '#/components/schemas/A'}]}}}", "JCG015")]
    [InlineData(Head + "paths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}}}", "JCG015")]
    [InlineData(Head + "paths: {/a: {$ref: 'other.yaml#/a'}}", "JCG013")]
    public void Read_OfWhatCannotBeTranslated_IsRefused(string text, string code) =>
        Should.Throw<SpecException>(() => Read(text)).Finding.Code.ShouldBe(code);

    [Theory]
    [InlineData("{\"openapi\": \"3.0.3\",}", "trailing comma")]
    [InlineData("{\"openapi\": x}", "'x' is an invalid start of a value")]
    [InlineData("openapi: 5.0.0", "'5.0.0' is not supported. Write one that is")]
    [InlineData(Head + "paths: {}\ncomponents: {schemas: {A: {properties: {b: true}}}}", "Write {} for true")]
    public void Read_OfWhatCannotBeTranslated_SaysWhyInWordsOfTheDocument(string text, string reason)
    {
        var message = Should.Throw<SpecException>(() => Read(text)).Finding.Message;

        message.ShouldContain(reason);
        message.ShouldNotContain("options");
        message.ShouldNotContain("LineNumber");
    }

    [Fact]
    public void Read_OfAPathWithoutASlash_PointsToSomething()
    {
        Read(Head + "paths: {a: {get: {responses: {'204': {description: d}}}}}");

        _findings.All.ShouldAllBe(finding => finding.Pointer.Length > 0);
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("json")]
    public void Read_OfDeepNesting_IsRefused(string format)
    {
        var brackets = new string('[', 5000) + new string(']', 5000);
        var text = format == "json" ? $"{{\"x\": {brackets}}}" : $"x: {brackets}";

        Should.Throw<SpecException>(() => Read(text)).Position.ShouldNotBeNull();
    }

    [Fact]
    public void Read_OfABrokenReference_FindsIt()
    {
        Read(Head + "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}");

        _findings.All.ShouldContain(new Finding(
            "JCG012",
            "The reference #/components/schemas/A leads nowhere",
            "#/paths/~1a/get/responses/200/content/application~1json/schema"));
    }

    [Fact]
    public void Read_OfADuplicateOperationId_FindsTheSecond()
    {
        Read(Head + "paths:\n  /a: {get: {operationId: x, responses: {'204': {description: d}}}}\n  /b: {get: {operationId: x, responses: {'204': {description: d}}}}");

        _findings.All.ShouldContain(finding => finding.Code == "JCG014" && finding.Pointer == "#/paths/~1b/get/operationId");
    }

    [Fact]
    public void Read_OfASoundDocument_FindsNothing()
    {
        Read(SampleRepository.Spec);

        _findings.All.ShouldBeEmpty();
    }

    private void Read(string text)
    {
        _files["openapi.yaml"] = text;
        SpecReader.Read(_files.Full("openapi.yaml"), _findings);
    }
}
