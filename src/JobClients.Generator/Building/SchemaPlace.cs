using JobClients.Generator.Drafts;
using JobClients.Generator.Options;
using JobClients.Generator.Paths;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Where a schema stands, which decides the name and the namespace of an inline one.</summary>
internal sealed record SchemaPlace(PathNode Node, NamespaceDraft Namespace)
{
    public OpenApiOperation? Operation { get; init; }

    public IOpenApiResponse? Response { get; init; }

    /// <summary>What the name of an inline model ends with, such as <c>GetResponse</c>.</summary>
    public string Suffix { get; init; } = string.Empty;

    /// <summary>The whole name of an inline model, such as <c>Job_links</c>.</summary>
    public string InlineName { get; init; } = string.Empty;

    public bool IsRequestBody { get; init; }

    /// <summary>Whether the schema is looked at because a discriminator points to it.</summary>
    public bool IsDiscriminated { get; init; }

    /// <summary>The component that the response answers, or that the operation takes or answers; null if it is none.</summary>
    public string? NearbyComponent(StructuredMediaTypes mediaTypes)
    {
        var nearby = Bodies.ResponseSchema(IsRequestBody ? null : Response, mediaTypes);
        var operation = IsRequestBody ? Bodies.RequestSchema(Operation, mediaTypes) : Bodies.ResponseSchema(Operation, mediaTypes);
        return LastSegment(nearby) ?? LastSegment(operation);
    }

    public static string? LastSegment(IOpenApiSchema? schema) =>
        schema?.ComponentName is { Length: > 0 } name && name[(name.LastIndexOf('.') + 1)..] is { Length: > 0 } last ? last : null;
}
