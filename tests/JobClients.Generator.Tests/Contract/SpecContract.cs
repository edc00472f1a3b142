using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JobClients.Generator.Examples;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Tests.Contract;

/// <summary>What a spec has to say against an exchange.</summary>
internal sealed class SpecContract(string spec)
{
    /// <summary>What HTTP itself has, and what Vault's pages have for all operations at once.</summary>
    private static readonly string[] s_common = ["Accept", "Accept-Encoding", "Authorization", "X-VaultAPI-ClientID"];

    private readonly JsonNode _document = YamlNodes.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", spec)))!;

    public IEnumerable<string> Problems(Exchange exchange)
    {
        var path = exchange.Request.RequestUri!.AbsolutePath;
        var template = _document["paths"]!.AsObject().Select(one => one.Key).SingleOrDefault(one => Form(one).IsMatch(path));
        if (template is null || _document["paths"]![template]![exchange.Request.Method.Method.ToLowerInvariant()] is not { } operation)
        {
            return [$"{exchange.Request.Method} {path} is not documented"];
        }

        return Parameters(operation, Form(template).Match(path))
            .Concat(Query(exchange))
            .Concat(Headers(operation, exchange.Request.Headers))
            .Concat(Answer(operation, exchange))
            .Select(problem => $"{template}: {problem}");
    }

    private static Regex Form(string template) =>
        new($"^{Regex.Replace(template, @"\{([^}]+)\}", match => $"(?<{GroupOf(match.Groups[1].Value)}>[^/]+)")}$", RegexOptions.ExplicitCapture);

    private static string GroupOf(string parameter) => parameter.Replace("-", "_", StringComparison.Ordinal);

    private IEnumerable<string> Parameters(JsonNode operation, Match path) => Parameters(operation, "path")
        .SelectMany(parameter => Validate(path.Groups[GroupOf((string)parameter["name"]!)].Value, parameter["schema"]));

    private static IEnumerable<string> Query(Exchange exchange) => exchange.Request.RequestUri!.Query is { Length: > 0 } query ? [$"{query} is not documented"] : [];

    private IEnumerable<string> Headers(JsonNode operation, HttpRequestHeaders headers)
    {
        var documented = Parameters(operation, "header").ToDictionary(parameter => (string)parameter["name"]!, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in headers)
        {
            foreach (var problem in documented.TryGetValue(name, out var parameter)
                ? Validate(string.Join(", ", values), parameter["schema"])
                : s_common.Contains(name, StringComparer.OrdinalIgnoreCase) ? [] : [$"the header {name} is not documented"])
            {
                yield return problem;
            }
        }
    }

    private IEnumerable<string> Answer(JsonNode operation, Exchange exchange)
    {
        var status = ((int)exchange.Answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (Resolved(operation["responses"]![status]) is not { } response)
        {
            return [$"the status {status} is not documented"];
        }

        if (response["content"] is not { } content)
        {
            return exchange.Body.Length == 0 ? [] : [$"{status} has a body, which is not documented"];
        }

        var type = exchange.Answer.Content.Headers.ContentType?.MediaType ?? "none";
        return content[type] is not { } media ? [$"{status} is {type}, which is not documented"]
            : type == "application/json" ? new SchemaValidation(_document).Validate(new(JsonNode.Parse(exchange.Body)!), media["schema"]).Select(problem => $"{status} {problem}")
            : [];
    }

    private IEnumerable<JsonNode> Parameters(JsonNode operation, string place) => (operation["parameters"] as JsonArray ?? [])
        .Select(Resolved).OfType<JsonNode>().Where(parameter => (string?)parameter["in"] == place);

    private IEnumerable<string> Validate(string value, JsonNode? schema) =>
        new SchemaValidation(_document).Validate(new(JsonValue.Create(value)), schema).Select(problem => $"'{value}' {problem.Message}");

    private JsonNode? Resolved(JsonNode? node) => JsonPlace.Text(node, "$ref") is { } target ? Resolved(JsonPointers.Find(_document, target)) : node;
}
