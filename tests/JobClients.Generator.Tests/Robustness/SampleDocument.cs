using System.Globalization;

namespace JobClients.Generator.Tests.Robustness;

/// <summary>Small documents with one thing in them that matters.</summary>
internal static class SampleDocument
{
    public const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    private const string NoContent = "responses: {'204': {description: d}}";

    /// <summary>A path whose operation has some members more.</summary>
    public static string OfOperation(string members) => Head + $"paths: {{/a: {{get: {{{members}, {NoContent}}}}}}}\n";

    /// <summary>A path that answers the component A, with this and other components.</summary>
    public static string OfSchemas(string schemas) =>
        Head + "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}\n"
            + $"components: {{schemas: {{{schemas}}}}}\n";

    public static string OfPaths(params IEnumerable<string> paths) =>
        Head + $"paths: {{{string.Join(", ", paths.Select(path => $"{path}: {{get: {{{NoContent}}}}}"))}}}\n";

    public static string LongEnum(int count) =>
        OfSchemas($"A: {{type: object, properties: {{e: {{type: string, enum: [{string.Join(',', Numbered("v", count))}]}}}}}}");

    public static string ManyProperties(int count) =>
        OfSchemas($"A: {{type: object, properties: {{{string.Join(", ", Numbered("p_", count).Select(name => $"{name}: {{type: string}}"))}}}}}");

    /// <summary>Components to which one refers.</summary>
    public static string ManyComponents(int count) =>
        OfSchemas($"A: {{type: object, properties: {{{string.Join(", ", Numbered("C", count).Select(name => $"{name}: {{$ref: '#/components/schemas/{name}'}}"))}}}}}, {Objects(count)}");

    /// <summary>Components of which one is the choice.</summary>
    public static string ManyAlternatives(int count) =>
        OfSchemas($"A: {{oneOf: [{string.Join(", ", Numbered("C", count).Select(name => $"{{$ref: '#/components/schemas/{name}'}}"))}]}}, {Objects(count)}");

    public static string ManyPaths(int count) => OfPaths(Numbered("/a", count).Select(path => $"'{path}/{{id}}/b'"));

    /// <summary>Components of which each is composed of the next, once or several times.</summary>
    public static string Chain(int count, int links, string keyword = "allOf")
    {
        var schemas = Enumerable.Range(0, count).Select(number =>
        {
            var parts = Enumerable.Repeat(FormattableString.Invariant($"{{$ref: '#/components/schemas/S{number + 1}'}}"), links);
            return FormattableString.Invariant($"S{number}: {{{keyword}: [{string.Join(", ", parts)}, {{type: object, properties: {{p{number}: {{type: string}}}}}}]}}");
        });
        return OfSchemas(FormattableString.Invariant($"A: {{$ref: '#/components/schemas/S0'}}, {string.Join(", ", schemas)}, S{count}: {{type: object}}"));
    }

    /// <summary>Parameters of which each is but a reference to the next.</summary>
    public static string ParameterChain(int count)
    {
        var parameters = Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"P{number}: {{$ref: '#/components/parameters/P{number + 1}'}}"));
        return OfOperation("parameters: [{$ref: '#/components/parameters/P0'}]")
            + FormattableString.Invariant($"components: {{parameters: {{{string.Join(", ", parameters)}, P{count}: {{name: a, in: query, schema: {{type: string}}}}}}}}\n");
    }

    /// <summary>Aliases of which each stands for ten of the one before.</summary>
    public static string Aliases(int levels) =>
        "l0: &l0 [x]\n" + string.Join('\n', Enumerable.Range(1, levels).Select(level =>
            FormattableString.Invariant($"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat(FormattableString.Invariant($"*l{level - 1}"), 10))}]")));

    private static string Objects(int count) => string.Join(", ", Numbered("C", count).Select(name => $"{name}: {{type: object, properties: {{x: {{type: string}}}}}}"));

    private static IEnumerable<string> Numbered(string prefix, int count) =>
        Enumerable.Range(0, count).Select(number => prefix + number.ToString(CultureInfo.InvariantCulture));
}
