using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using JobClients.Generator.Drafts;
using JobClients.Generator.Naming;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;
using Microsoft.OpenApi.MicrosoftExtensions;

namespace JobClients.Generator.Building;

/// <summary>Makes enums of schemas that list texts.</summary>
internal static class EnumFactory
{
    public static EnumDraft Create(IOpenApiSchema schema, string name, IOpenApiPathItem? item) =>
        new(name, IsFlags(schema), Options(schema))
        {
            Description = DescriptionOf(schema, item),
            Deprecation = Deprecations.Of(schema),
        };

    private static bool IsFlags(IOpenApiSchema schema) =>
        schema.Extensions.Find<OpenApiEnumFlagsExtension>(OpenApiEnumFlagsExtension.Name) is { IsFlags: true };

    // A component must not take the description of the path that happens to use it first.
    private static Description DescriptionOf(IOpenApiSchema schema, IOpenApiPathItem? item) =>
        !string.IsNullOrEmpty(schema.Description) || schema.HasComponentName
            ? Description.Of(schema.Description)
            : PathDescriptions.Of(item);

    // Values that differ in nothing but case would make the same member and are dropped.
    private static List<EnumOptionDraft> Options(IOpenApiSchema schema)
    {
        var described = Described(schema);
        return [.. (schema.Shape.Enum ?? [])
            .Select(Text)
            .Where(value => !string.IsNullOrEmpty(value))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(value => Option(value!, described.GetValueOrDefault(value!)))
            .Where(option => option.Name.Length > 0)
            .DistinctBy(option => option.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static string? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        _ when value.IsJsonNullSentinel() => null,
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.AsValue().TryGetValue<decimal>(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.ToJsonString(),
        _ => null,
    };

    private static EnumOptionDraft Option(string value, EnumDescription? described) => new(
        Symbols.Clean(described?.Name is { Length: > 0 } name ? name : value),
        value,
        Description.Of(described?.Description));

    private static Dictionary<string, EnumDescription> Described(IOpenApiSchema schema) =>
        (schema.Extensions.Find<OpenApiEnumValuesDescriptionExtension>(OpenApiEnumValuesDescriptionExtension.Name)?.ValuesDescriptions ?? [])
            .DistinctBy(described => described.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(described => described.Value, StringComparer.OrdinalIgnoreCase);
}
