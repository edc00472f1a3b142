using JobClients.Generator.Diagnostics;
using JobClients.Generator.Examples;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Tests.Examples;

public class ExampleCheckTests
{
    private const string Pointer = "#/components/schemas/Job/example";

    [Theory]
    [InlineData("{type: string, example: abc}")]
    [InlineData("{type: number, minimum: 1, maximum: 3, example: 2}")]
    [InlineData("{type: string, nullable: true, example: null}")]
    [InlineData("{type: [string, 'null'], example: null}")]
    [InlineData("{type: string, minLength: 2, maxLength: 2, pattern: '^a', enum: [ab, ac], example: ac}")]
    [InlineData("{type: object, required: [a], properties: {a: {type: integer}, b: {type: boolean}}, example: {a: 1}}")]
    [InlineData("{type: object, example: {anything: 1}}")]
    [InlineData("{type: object, additionalProperties: {type: integer}, example: {a: 1}}")]
    [InlineData("{type: object, properties: {example: {type: string}}, example: {example: x}}")]
    [InlineData("{allOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}], properties: {c: {type: string}}, example: {a: x, b: x, c: x}}")]
    [InlineData("{oneOf: [{type: integer}, {type: string}], example: '1'}")]
    [InlineData("{$ref: '#/components/schemas/Missing', example: 1}")]
    public void Run_OnAnExampleThatFits_FindsNothing(string schema) => Findings(schema).ShouldBeEmpty();

    [Theory]
    [InlineData("{type: string, example: 1}", "", "is integer, not string")]
    [InlineData("{type: integer, example: 1.5}", "", "is number, not integer")]
    [InlineData("{type: string, example: null}", "", "is null, not string")]
    [InlineData("{type: string, pattern: '^\\d+$', example: a1}", "", @"does not match ^\d+$")]
    [InlineData("{type: string, maxLength: 2, example: abc}", "", "is out of the range of minLength and maxLength: 3 characters")]
    [InlineData("{type: integer, minimum: 5, example: 4}", "", "is out of the range of minimum and maximum: 4 is its value")]
    [InlineData("{type: string, enum: [a, b], example: c}", "", "is none of the values of enum")]
    [InlineData("{type: object, required: [a], properties: {a: {}}, example: {}}", "", "lacks a")]
    [InlineData("{type: object, properties: {a: {type: string}}, example: {b: x}}", "/b", "has a member that its schema does not name")]
    [InlineData("{type: object, additionalProperties: false, example: {b: x}}", "/b", "has a member that its schema does not name")]
    [InlineData("{type: object, additionalProperties: {type: integer}, example: {b: x}}", "/b", "is string, not integer")]
    [InlineData("{type: object, properties: {a: {$ref: '#/components/schemas/Code'}}, example: {a: x}}", "/a", "is string, not integer")]
    [InlineData("{type: array, minItems: 2, items: {type: string}, example: [a]}", "", "is out of the range of minItems and maxItems: 1 items")]
    [InlineData("{type: array, items: {type: string}, example: [a, 2]}", "/1", "is integer, not string")]
    [InlineData("{oneOf: [{type: integer}, {type: string}], example: true}", "", "fits no alternative of oneOf")]
    [InlineData("{oneOf: [{type: integer}, {type: number}], example: 1}", "", "fits several alternatives of oneOf")]
    [InlineData("{allOf: [{properties: {a: {type: string}}}], example: {a: 1}}", "/a", "is integer, not string")]
    [InlineData("{allOf: [{properties: {a: {type: string}}}], example: {b: x}}", "/b", "has a member that its schema does not name")]
    public void Run_OnAnExampleThatDoesNotFit_SaysWhereAndWhy(string schema, string below, string problem) =>
        Findings(schema).ShouldBe([new Finding("JCG030", $"The example {problem}. Correct the example or its schema", Pointer + below)]);

    [Theory]
    [InlineData("{type: 3, example: x}")]
    [InlineData("{type: {a: b}, example: x}")]
    [InlineData("{type: [3, string], example: x}")]
    [InlineData("{type: integer, minimum: x, maximum: {}, example: 1}")]
    [InlineData("{type: string, minLength: [1], pattern: 5, example: x}")]
    [InlineData("{type: string, nullable: x, enum: x, example: x}")]
    [InlineData("{type: object, required: x, properties: [x], allOf: x, example: {a: 1}}")]
    [InlineData("{type: array, items: true, minItems: '1', example: [1]}")]
    public void Run_OnASchemaOfWrongTypes_PassesThemOver(string schema) => Findings(schema).ShouldBeEmpty();

    [Fact]
    public void Run_OnAPatternThatIsNone_SaysSo() =>
        Findings("{type: string, pattern: '(', example: x}").ShouldHaveSingleItem().Message.ShouldContain("which is no regular expression");

    [Theory]
    [InlineData("example: 1", "example")]
    [InlineData("examples: {first: {value: x}, second: {value: 1}}", "examples/second/value")]
    public void Run_OnAMediaType_UsesItsSchema(string examples, string place)
    {
        var document = YamlNodes.Parse("content: {application/json: {schema: {type: string}, " + examples + "}}")!;
        var findings = new Findings();

        ExampleCheck.Run(document, findings);

        findings.All.ShouldHaveSingleItem().Pointer.ShouldBe($"#/content/application~1json/{place}");
    }

    private static IReadOnlyList<Finding> Findings(string schema)
    {
        var findings = new Findings();
        ExampleCheck.Run(YamlNodes.Parse($"components: {{schemas: {{Job: {schema}, Code: {{type: integer}}}}}}")!, findings);
        return findings.All;
    }
}
