using System.Text;
using static JobClients.Generator.Tests.Robustness.SampleDocument;

namespace JobClients.Generator.Tests.Robustness;

public sealed class HostileDocumentTests : IDisposable
{
    private readonly Attempt _attempt = new();

    public static TheoryData<string, string> Texts => new()
    {
        { "JCG010", string.Empty },
        { "JCG010", "# nothing but a comment\n" },
        { "JCG010", new string('x', 10_000_000) },
        { "JCG003", "openapi: 3.0.3\n\tinfo: x\n" },
        { "JCG003", "a: &a {b: *b}\n" },
        { "JCG003", Head + "paths: {}\npaths: {}\n" },
        { "JCG002", """{"openapi": "3.0.3", "paths": {}, "paths": {}}""" },
        { "JCG002", """{"openapi": "3.0.3", "info": {"title": "\ud800", "version": "1"}, "paths": {}}""" },
        { "JCG002", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) },
        { "JCG003", new string('[', 100_000) },
        { "JCG003", string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "JCG003", string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "JCG004", Aliases(levels: 9) },
        { "JCG004", Head + "x-a: &a '" + new string('y', 1_000_000) + "'\nx-b: [" + string.Join(',', Enumerable.Repeat("*a", 2000)) + "]\npaths: {}\n" },
        { "JCG019", OfPaths("/" + new string('x', 1_000_000)) },
        { "JCG019", OfPaths("\"/\\0\"") },
        { "JCG029", OfPaths("/a", "/A") },
        { "JCG036", OfPaths("/" + new string('ü', 200)) },
    };

    public static TheoryData<string, string> Graphs => new()
    {
        { "JCG015", Head + "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}" },
        { "JCG015", OfOperation("parameters: [{$ref: '#/components/parameters/A'}]") + "components: {parameters: {A: {$ref: '#/components/parameters/A'}}}" },
        { "JCG015", OfOperation("requestBody: {$ref: '#/components/requestBodies/A'}") + "components: {requestBodies: {A: {$ref: '#/components/requestBodies/A'}}}" },
        { "JCG015", OfOperation("tags: []") + "components: {responses: {A: {$ref: '#/components/responses/B'}, B: {$ref: '#/components/responses/A'}}}" },
        { "JCG015", OfOperation("tags: []") + "components: {headers: {A: {$ref: '#/components/headers/A'}}}" },
        { "JCG015", OfSchemas("A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}") },
        { "JCG015", OfSchemas("A: {oneOf: [{$ref: '#/components/schemas/A'}]}") },
        { "JCG018", Chain(count: 60, links: 1) },
        { "JCG018", Chain(count: 30, links: 2) },
        { "JCG018", Chain(count: 30, links: 2, "oneOf") },
        { "JCG018", Chain(count: 30, links: 2, "anyOf") },
        { "JCG018", Chain(count: 2000, links: 1) },
        { "JCG031", ParameterChain(count: 2000) },
        { "JCG034", OfSchemas("A: {$ref: '#/components/responses/A'}") },
    };

    public static TheoryData<string, string, string> Parts => new()
    {
        { "JCG020", "#/components/schemas/A", OfSchemas("A: typ") },
        { "JCG020", "#/components/schemas/A", OfSchemas("A: ") },
        { "JCG020", "#/components/schemas/A/properties/content", OfSchemas("A: {type: object, properties: {content: [x]}}") },
        { "JCG020", "#/components/schemas/A/properties/b", OfSchemas("A: {type: object, properties: {b: true}}") },
        { "JCG032", "#/components/schemas/A/nullable", OfSchemas("A: {nullable: x}") },
        { "JCG032", "#/components/schemas/A/maxLength", OfSchemas("A: {maxLength: 1e400}") },
        { "JCG033", "#/components/schemas/B", OfSchemas("A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: k, mapping: {b: B}}}, B: {type: string}, C: {type: object, properties: {k: {type: string}}}") },
        { "JCG037", "#/components/schemas/A/properties/b/x-ms-enum", OfSchemas("A: {type: object, properties: {b: {type: string, x-ms-enum: b}}}") },
        { "JCG037", "#/paths/~1a/get/x-ms-deprecation", OfOperation("x-ms-deprecation: true") },
        { "JCG037", "#/paths/~1a/get/x-ms-pageable", OfOperation("x-ms-pageable: [a]") },
        { "JCG037", "#/components/schemas/A/x-ms-enum-flags", OfSchemas("A: {type: string, enum: [a], x-ms-enum-flags: }") },
        { "JCG037", "#/components/schemas/A/x-ms-primary-error-message", OfSchemas("A: {type: string, x-ms-primary-error-message: {a: b}}") },
        { "JCG037", "#/paths/~1a/get/parameters/0/x-ms-reserved-parameter", OfOperation("parameters: [{name: a, in: query, schema: {}, x-ms-reserved-parameter: [true]}]") },
        { "JCG010", "#/openapi", "info: {}\nopenapi: 5.0.0\n" },
        { "JCG035", "#/paths/~1a/get", OfOperation("requestBody: {content: {application/json: {schema: {type: string}}}}").Replace("'204': {description: d}", "default: {description: d, content: {a: {}}}", StringComparison.Ordinal) },
    };

    public static TheoryData<string> Versions => ["2.0", "3", "4.0.0", "-1", "x", "[]", "{}", "null", "1e99"];

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    public void Dispose() => _attempt.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    [MemberData(nameof(Graphs))]
    public async Task Generate_OfAHostileDocument_IsRefused(string code, string document)
    {
        var outcome = await _attempt.GenerateAsync(document);

        outcome.Fault.ShouldBeNull();
        outcome.Text.ShouldContain($": error {code}: ");
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Generate_OfAPartThatMakesNoSense_IsRefusedByItsPlace(string code, string jsonPointer, string document)
    {
        var outcome = await _attempt.GenerateAsync(document);

        outcome.Fault.ShouldBeNull();
        outcome.Text.ShouldContain($": error {code}: ");
        outcome.Text.ShouldContain($" at {jsonPointer}.");
        outcome.Text.ShouldNotContain("openapi(1,1)");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Generate_OfAnUnknownVersion_IsClear(string version) =>
        (await _attempt.GenerateAsync($"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n")).Fault.ShouldBeNull();

    [Theory]
    [InlineData("openapi: 3.0.3\u0000\n")]
    [InlineData("\u0000")]
    [InlineData("\t")]
    [InlineData("---\n---\n")]
    public async Task Generate_OfOddCharacters_IsClear(string document) => (await _attempt.GenerateAsync(document)).Fault.ShouldBeNull();

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Generate_OfATextWithAByteOrderMark_Succeeds(string encoding)
    {
        var unicode = Encoding.GetEncoding(encoding);

        (await _attempt.GenerateAsync([.. unicode.GetPreamble(), .. unicode.GetBytes(OfPaths("/a"))])).Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Generate_OfALongText_Succeeds() =>
        (await _attempt.GenerateAsync(Head.Replace("title: T", $"title: '{new string('x', 10_000_000)}'", StringComparison.Ordinal) + "paths: {}\n")).ExitCode.ShouldBe(0);

    [Fact]
    public async Task Generate_OfALongEnum_Succeeds() => (await _attempt.GenerateAsync(LongEnum(100_000))).Text.ShouldBeEmpty();

    [Fact]
    public async Task Generate_OfTheLongestFileName_Succeeds() =>
        (await _attempt.GenerateAsync(OfSchemas($"A: {{type: object, properties: {{b: {{$ref: '#/components/schemas/{new string('N', 252)}'}}}}}}, {new string('N', 252)}: {{type: object}}"))).Text.ShouldBeEmpty();

    [Fact]
    public async Task Generate_OfBytesThatAreNoText_IsClear() =>
        (await _attempt.GenerateAsync([.. Encoding.UTF8.GetBytes(Head), 0xff, 0xfe, 0xc3, 0x28])).Fault.ShouldBeNull();
}
