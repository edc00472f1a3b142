using JobClients.Generator.Diagnostics;
using JobClients.Generator.Generation;
using JobClients.Generator.Options;
using JobClients.Generator.Tests.Support;
using static JobClients.Generator.Tests.Robustness.SampleDocument;

namespace JobClients.Generator.Tests.Generation;

public sealed class FindingPlaceTests : IDisposable
{
    private readonly TemporaryFolder _files = new();

    public static TheoryData<string, string, string> Documents => new()
    {
        {
            "JCG021",
            "#/components/schemas/C50",
            OfSchemas("A: {$ref: '#/components/schemas/C0'}, " + string.Concat(Enumerable.Range(0, 60).Select(Link)) + "C60: {type: object}")
        },
        {
            "JCG022",
            "#/components/schemas/A/discriminator/mapping/x~1y",
            OfSchemas("A: {type: object, properties: {k: {type: string}}, discriminator: {propertyName: k, mapping: {x/y: '#/components/schemas/None'}}}")
        },
        {
            "JCG025",
            "#/paths/~1a/get/parameters/1",
            OfOperation("parameters: [{name: q, in: query, schema: {type: string}}, {name: Q, in: query, schema: {type: string}}]")
        },
        {
            "JCG026",
            "#/paths/~1a/get/responses/400/content/application~1json/schema",
            OfOperation("tags: []").Replace("'204': {description: d}", "'400': {description: d, content: {application/json: {schema: {type: string}}}}", StringComparison.Ordinal)
        },
        { "JCG027", "#/paths", OfPaths("/other") },
        { "JCG028", "#/paths/~1a~1{y}/get", OfPaths("'/a/{x}'", "'/a/{y}'") },
    };

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Finding_OfAPart_PointsToIt(string code, string jsonPointer, string document)
    {
        _files["openapi.yaml"] = document;
        var findings = new Findings();
        var options = new ClientOptions { ClassName = "A", NamespaceName = "B", IncludePatterns = ["/a", "/a/**"] };

        await ClientGenerator.GenerateAsync(_files.Full("openapi.yaml"), options, findings, CancellationToken.None);

        findings.All.Where(finding => finding.Code == code).Select(finding => finding.Pointer).ShouldBe([jsonPointer]);
    }

    private static string Link(int number) =>
        FormattableString.Invariant($"C{number}: {{type: object, properties: {{p: {{$ref: '#/components/schemas/C{number + 1}'}}}}}}, ");
}
