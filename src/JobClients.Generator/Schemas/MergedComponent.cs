using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>Remembers, on a schema that was merged from a component, which one.</summary>
internal sealed class MergedComponent(string name) : IOpenApiExtension
{
    private const string Key = "x-merged-component";

    public static string? NameOf(IOpenApiSchema schema) =>
        schema.Extensions.Find<MergedComponent>(Key)?.Name;

    public static void Mark(OpenApiSchema merged, IOpenApiSchema origin)
    {
        if (origin is OpenApiSchemaReference { Reference.Id: { Length: > 0 } component })
        {
            merged.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
            merged.Extensions.TryAdd(Key, new MergedComponent(component));
        }
    }

    public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion)
    {
        // Merged schemas are never written.
    }

    private string Name { get; } = name;
}
