using System.Text.Json.Nodes;
using JobClients.Generator.Pages.Model;
using JobClients.Generator.Reading;
using Microsoft.OpenApi;

namespace JobClients.Generator.Pages.Comparison;

/// <summary>An operation of a spec that names its page.</summary>
internal sealed record DocumentedOperation(OpenApiDocument Document, IOpenApiPathItem Item, string Path, HttpMethod Method, OpenApiOperation Operation)
{
    public string Pointer => $"#/paths/{JsonPointers.Escape(Path)}/{MethodName}";

    public string Name => $"{Method} {Path}";

    public string? Url => SourceText("url");

    private string MethodName => Method.Method.ToLowerInvariant();

    /// <summary>The operations of a document that name their pages.</summary>
    public static IEnumerable<DocumentedOperation> In(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations ?? []
        let documented = new DocumentedOperation(document, path.Value, path.Key, operation.Key, operation.Value)
        where documented.Url is not null
        select documented;

    /// <summary>What the operation says of an answer, in the words of a page.</summary>
    public Page AsPage(string sampledResponse)
    {
        var content = Operation.Responses?.GetValueOrDefault(sampledResponse)?.Content ?? new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal);
        return new Page(
            new PageSource(SourceText("title") ?? string.Empty, Url!, SourceText("product"), SourceText("date")),
            MethodName,
            Path,
            [.. (Item.Parameters ?? []).Concat(Operation.Parameters ?? []).Select(OperationParameters.Read)],
            [.. (Document.Servers ?? []).Select(Server)],
            (Operation.Security ?? Document.Security)?.SelectMany(requirement => requirement.Keys).FirstOrDefault()?.Reference.Id,
            [.. (Operation.Responses ?? []).Keys],
            [.. content.Keys],
            [.. content.Values.SelectMany(media => OperationFields.Read(media.Schema)).DistinctBy(field => field.Path, StringComparer.Ordinal)],
            sampledResponse,
            Extension.Of(Operation.Extensions, "x-poll-interval-seconds") is JsonValue seconds ? (int)seconds.GetValue<decimal>() : null);
    }

    private static string Server(OpenApiServer server) =>
        (server.Variables ?? new Dictionary<string, OpenApiServerVariable>(StringComparer.Ordinal))
            .Aggregate(server.Url ?? string.Empty, (url, variable) => url.Replace($"{{{variable.Key}}}", variable.Value.Default, StringComparison.Ordinal));

    private string? SourceText(string member) => Extension.Of(Operation.Extensions, "x-source")?[member]?.ToString();
}
