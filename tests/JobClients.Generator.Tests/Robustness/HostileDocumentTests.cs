using System.Text;

namespace JobClients.Generator.Tests.Robustness;

public sealed class HostileDocumentTests : IDisposable
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    private readonly Attempt _attempt = new();

    public static TheoryData<string, string> Texts => new()
    {
        { "JCG010", string.Empty },
        { "JCG010", "# nothing but a comment\n" },
        { "JCG003", "openapi: 3.0.3\n\tinfo: x\n" },
        { "JCG003", "a: &a {b: *b}\n" },
        { "JCG003", Head + "paths: {}\npaths: {}\n" },
        { "JCG002", """{"openapi": "3.0.3", "paths": {}, "paths": {}}""" },
        { "JCG002", """{"openapi": "3.0.3", "info": {"title": "\ud800", "version": "1"}, "paths": {}}""" },
        { "JCG003", new string('[', 100_000) },
        { "JCG003", string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "JCG003", string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "JCG004", Head + "x-a: &a '" + new string('y', 1_000_000) + "'\nx-b: [" + string.Join(',', Enumerable.Repeat("*a", 2000)) + "]\npaths: {}\n" },
        { "JCG010", new string('x', 10_000_000) },
        { "JCG019", Head + "paths: {/" + new string('x', 1_000_000) + ": {get: {responses: {'204': {description: d}}}}}" },
        { "JCG029", Head + "paths: {/a: {get: {responses: {'204': {description: d}}}}, /A: {get: {responses: {'204': {description: d}}}}}" },
        { "JCG015", Head + "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}" },
        { "JCG015", Head + "paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/A'}], responses: {'204': {description: d}}}}}\ncomponents: {parameters: {A: {$ref: '#/components/parameters/A'}}}" },
        { "JCG015", Head + "paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/A'}}}}}\ncomponents: {responses: {A: {$ref: '#/components/responses/B'}, B: {$ref: '#/components/responses/A'}}}" },
        { "JCG018", Chain(count: 60, links: 1) },
        { "JCG018", Chain(count: 30, links: 2) },
    };

    public static TheoryData<string> Versions => ["2.0", "3", "4.0.0", "-1", "x", "[]", "{}", "null", "1e99"];

    public void Dispose() => _attempt.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Generate_OfAHostileDocument_IsRefused(string code, string document)
    {
        var outcome = await _attempt.GenerateAsync(document);

        outcome.Fault.ShouldBeNull();
        outcome.Text.ShouldContain($": error {code}: ");
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

    [Fact]
    public async Task Generate_OfALongText_Succeeds() =>
        (await _attempt.GenerateAsync(Head.Replace("title: T", $"title: '{new string('x', 10_000_000)}'", StringComparison.Ordinal) + "paths: {}\n")).ExitCode.ShouldBe(0);

    [Fact]
    public async Task Generate_OfBytesThatAreNoText_IsClear() =>
        (await _attempt.GenerateAsync([.. Encoding.UTF8.GetBytes(Head), 0xff, 0xfe, 0xc3, 0x28])).Fault.ShouldBeNull();

    /// <summary>Components of which each is composed of the next, once or several times.</summary>
    private static string Chain(int count, int links)
    {
        var schemas = Enumerable.Range(0, count).Select(number =>
        {
            var parts = Enumerable.Repeat($"{{$ref: '#/components/schemas/S{number + 1}'}}", links);
            return $"S{number}: {{allOf: [{string.Join(", ", parts)}, {{type: object, properties: {{p{number}: {{type: string}}}}}}]}}";
        });
        return Head + "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}}\n"
            + $"components: {{schemas: {{{string.Join(", ", schemas)}, S{count}: {{type: object}}}}}}\n";
    }
}
