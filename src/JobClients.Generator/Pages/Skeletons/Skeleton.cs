using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JobClients.Generator.Pages.Model;
using Microsoft.OpenApi;

namespace JobClients.Generator.Pages.Skeletons;

/// <summary>An operation to start from: what a page says, in YAML, as it stands under <c>paths</c>.</summary>
internal static class Skeleton
{
    public static string Write(Page page)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var item = new OpenApiPathItem();
        item.AddOperation(HttpMethod.Parse(page.Method), Operation(page));
        new OpenApiPaths { [page.Path] = item }.SerializeAsV3(new OpenApiYamlWriter(text));
        return "  " + text.ToString().Trim().ReplaceLineEndings("\n  ");
    }

    private static OpenApiOperation Operation(Page page) => new()
    {
        OperationId = OperationId(page.Source),
        Summary = page.Source.Title,
        Parameters = [.. page.Parameters.Select(Parameter)],
        Responses = Responses(page),
        Extensions = Extensions(
            ("x-source", Source(page.Source)),
            ("x-poll-interval-seconds", page.PollIntervalSeconds is { } seconds ? JsonValue.Create(seconds) : null)),
    };

    // Pages with an operation of their own name it last in their address.
    private static string OperationId(PageSource source) =>
        Regex.Replace(source.Url.TrimEnd('/').Split('/')[^1], @"\.\w+$", string.Empty, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static OpenApiParameter Parameter(PageParameter parameter) => new()
    {
        Name = parameter.Name,
        In = Enum.Parse<ParameterLocation>(parameter.Place, ignoreCase: true),
        Required = parameter.IsRequired,
        Schema = new OpenApiSchema
        {
            Type = SkeletonSchema.TypeOf([parameter.Type?.Name ?? "string"]),
            MinLength = parameter.Type?.MinLength,
            MaxLength = parameter.Type?.MaxLength,
            Pattern = parameter.Type?.Forbids is { Length: > 0 } forbids ? $"^[^{Regex.Replace(forbids, @"[\\\]^-]", @"\$0", RegexOptions.None, TimeSpan.FromSeconds(1))}]*$" : null,
            Extensions = Extensions(("x-format", parameter.Type?.Format)),
        },
    };

    private static OpenApiResponses Responses(Page page)
    {
        var responses = new OpenApiResponses();
        foreach (var code in page.Responses)
        {
            responses[code] = Response(page, code);
        }

        return responses;
    }

    private static OpenApiResponse Response(Page page, string code) => new()
    {
        Description = $"What {code} means.",
        Content = code != page.SampledResponse
            ? null
            : page.MediaTypes.ToDictionary(media => media, IOpenApiMediaType (_) => new OpenApiMediaType { Schema = SkeletonSchema.Of(page.Fields, string.Empty) }, StringComparer.Ordinal),
    };

    private static JsonObject Source(PageSource source)
    {
        var texts = new[] { ("title", source.Title), ("url", source.Url), ("product", source.Product), ("date", source.Date) };
        return new JsonObject(texts.Where(text => text.Item2 is not null).Select(text => KeyValuePair.Create(text.Item1, (JsonNode?)text.Item2)));
    }

    private static Dictionary<string, IOpenApiExtension> Extensions(params IEnumerable<(string Name, JsonNode? Value)> extensions) =>
        extensions.Where(extension => extension.Value is not null)
            .ToDictionary(extension => extension.Name, IOpenApiExtension (extension) => new JsonNodeExtension(extension.Value!), StringComparer.Ordinal);
}
