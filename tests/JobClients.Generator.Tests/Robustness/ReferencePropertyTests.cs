using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace JobClients.Generator.Tests.Robustness;

public sealed class ReferencePropertyTests : IDisposable
{
    private static readonly string[] s_keywords = ["allOf", "oneOf", "anyOf"];

    private readonly Attempt _attempt = new();

    public static TheoryData<string> Names => [.. Documents.Names];

    public void Dispose() => _attempt.Dispose();

    /// <summary>Whatever a reference leads to, itself included, there is a client or an error that says why not.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Generate_OfAReferenceToAnywhere_IsClear(string name)
    {
        var document = Documents.Json(name);
        var count = Damage.Slots(document).Count;
        var places = Gen.Choose(0, count - 1).Two().ToArbitrary();

        Prop.ForAll(places, pair => Fault(WithReference(document, pair.Item1, pair.Item2)) is null).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    /// <summary>However components are composed of each other, there is a client or an error that says why not.</summary>
    [Fact]
    public void Generate_OfComponentsComposedAtRandom_IsClear()
    {
        var parts = Gen.Choose(0, 5).ArrayOf().Select(targets => targets.Take(3).ToArray());
        var component = Gen.Elements(s_keywords).Zip(parts);
        var graphs = component.ArrayOf(6).ToArbitrary();

        Prop.ForAll(graphs, graph => Fault(Composed(graph)) is null).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    // By their numbers: a slot that was found in another copy of the document would damage that copy.
    private static string WithReference(JsonNode document, int from, int to)
    {
        var slots = Damage.Slots(document);
        return Damage.With(document, slots[from], new JsonObject { ["$ref"] = slots[to].Pointer });
    }

    private static string Composed((string Keyword, int[] Targets)[] graph)
    {
        var schemas = graph.Select((component, number) =>
        {
            var targets = component.Targets.Select(target => FormattableString.Invariant($"{{$ref: '#/components/schemas/{Name(target)}'}}"));
            return FormattableString.Invariant($"{Name(number)}: {{{component.Keyword}: [{string.Join(", ", targets)}], properties: {{p{number}: {{type: string}}}}}}");
        });
        return SampleDocument.OfSchemas(string.Join(", ", schemas));
    }

    private static char Name(int number) => (char)('A' + number);

    private string? Fault(string document) => _attempt.GenerateAsync(document).GetAwaiter().GetResult().Fault;
}
