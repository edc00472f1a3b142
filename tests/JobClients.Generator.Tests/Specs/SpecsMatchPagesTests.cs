using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace JobClients.Generator.Tests.Specs;

/// <summary>The specs say what the pages say: nothing is missing, and what is added carries its evidence.</summary>
public class SpecsMatchPagesTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1);

    public static TheoryData<Page> Pages => [.. Page.All];

    [Fact]
    public void Pages_AreFive() => Page.All.Count.ShouldBe(5);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Operation_NamesItsPage(Page page)
    {
        var operation = SpecOperation.Find(page);

        operation.Text("x-source", "title").ShouldBe(page.Title);
        operation.Text("x-source", "url").ShouldBe(page.Url);
        operation.Text("x-source", "product").ShouldNotBeNullOrWhiteSpace();
        operation.Text("x-source", "date").ShouldNotBeNullOrWhiteSpace();
        operation.Text("x-poll-interval-seconds").ShouldBe(page.PollIntervalSeconds?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Parameters_AreThoseOfThePage(Page page)
    {
        var operation = SpecOperation.Find(page);

        operation.Parameters.Select(parameter => $"{Text(parameter, "in")} {Text(parameter, "name")}")
            .ShouldBe(page.Parameters.Select(parameter => $"{parameter.In} {parameter.Name}"), ignoreOrder: true);
        foreach (var expected in page.Parameters)
        {
            AssertConstraints(operation.Parameters.Single(parameter => Text(parameter, "name") == expected.Name), expected);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Responses_AreThoseOfThePage(Page page)
    {
        var responses = SpecOperation.Child(SpecOperation.Find(page).Node, "responses");

        SpecOperation.Keys(responses).ShouldBe(page.Responses);
        SpecOperation.Keys(SpecOperation.Child(responses, "200", "content")).ShouldBe(page.MediaTypes ?? ["application/json"]);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Fields_AreThoseOfThePage(Page page)
    {
        var operation = SpecOperation.Find(page);
        foreach (var mediaType in page.MediaTypes ?? ["application/json"])
        {
            var fields = new SpecFields(operation, mediaType);
            fields.OnThePage.ShouldBe(page.Fields, ignoreOrder: true);
            fields.WithEvidence.ShouldNotContain(field => page.Fields.Contains(field));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Statuses_OfThePage_AreInAnOpenEnumeration(Page page)
    {
        var status = new SpecFields(SpecOperation.Find(page), "application/json").Schemas
            .Single(field => Regex.IsMatch(field.Key, "(^|\\.)(status|queryStatus|jobStatus)$", RegexOptions.ExplicitCapture, s_timeout) && !field.Key.Contains("[]", StringComparison.Ordinal))
            .Value;
        var texts = ((YamlSequenceNode)SpecOperation.Child(status, "x-extensible-enum")!).Select(text => text.ToString()).ToList();

        SpecOperation.Child(status, "enum").ShouldBeNull();
        page.Statuses.Except(texts, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void SecurityAndServer_AreThoseOfThePage(Page page)
    {
        var document = SpecOperation.Find(page).Document;
        var server = ((YamlSequenceNode)SpecOperation.Child(document, "servers")!)[0];
        var url = Text(server, "url")!.Replace("{vaultDNS}", SpecOperation.Child(server, "variables", "vaultDNS", "default")?.ToString(), StringComparison.Ordinal);

        url.ShouldBe(page.Server);
        SpecOperation.Keys(((YamlSequenceNode)SpecOperation.Child(document, "security")!)[0]).ShouldBe([page.Security]);
        SpecOperation.Child(document, "components", "securitySchemes", page.Security).ShouldNotBeNull();
    }

    private static void AssertConstraints(YamlMappingNode actual, PageParameter expected)
    {
        var schema = SpecOperation.Child(actual, "schema");

        (Text(actual, "required") == "true").ShouldBe(expected.Required, expected.Name);
        Text(schema, "type").ShouldBe("string", expected.Name);
        Text(schema, "maxLength").ShouldBe(expected.MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture), expected.Name);
        Text(schema, "minLength").ShouldBe(expected.MinLength?.ToString(System.Globalization.CultureInfo.InvariantCulture), expected.Name);
        if (expected.Format is not null)
        {
            Text(schema, "x-format").ShouldBe(expected.Format, expected.Name);
        }

        foreach (var forbidden in expected.Forbids ?? "")
        {
            Regex.IsMatch($"a{forbidden}b", Text(schema, "pattern")!, RegexOptions.None, s_timeout).ShouldBeFalse(expected.Name);
            Regex.IsMatch("a-b_c/d!&(9<~", Text(schema, "pattern")!, RegexOptions.None, s_timeout).ShouldBeTrue(expected.Name);
        }
    }

    private static string? Text(YamlNode? node, string key) => SpecOperation.Child(node, key)?.ToString();
}
