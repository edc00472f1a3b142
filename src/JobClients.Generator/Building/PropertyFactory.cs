using System.Text.Json;
using System.Text.Json.Nodes;
using JobClients.Generator.Drafts;
using JobClients.Generator.Naming;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;
using Microsoft.OpenApi.MicrosoftExtensions;

namespace JobClients.Generator.Building;

/// <summary>Makes the properties of a model.</summary>
internal sealed class PropertyFactory(BuildContext context, SchemaTranslator schemas)
{
    private const int DeepestNesting = 50;

    private int _depth;

    public void Fill(ClassDraft model, IOpenApiSchema schema, SchemaPlace place)
    {
        if (_depth >= DeepestNesting)
        {
            context.Findings.Add("JCG021", $"{model.Name} is nested too deep; its properties are left out", context.PointerTo(schema, place));
            return;
        }

        _depth++;
        var properties = schema.PropertyList
            .Select(property => Create(model, property.Key, property.Value, place))
            .ToList();
        properties.ForEach(property => PropertyNames.Add(model, property));
        _depth--;
    }

    private PropertyDraft Create(ClassDraft model, string key, IOpenApiSchema schema, SchemaPlace place)
    {
        var type = schemas.Translate(schema, new SchemaPlace(place.Node, context.Components.Of(schema, place.Namespace))
        {
            InlineName = $"{model.Name}_{Symbols.Clean(key)}",
        });
        var name = PropertyNames.Of(key);
        var description = Description.Of(schema.Description);
        return new PropertyDraft(name, key, type)
        {
            Description = description.Text.Length > 0 ? description : new Description($"The {name} property"),
            Deprecation = Deprecations.Of(schema),
            IsReadOnly = schema.ReadOnly,
            IsPrimaryMessage = IsPrimaryMessage(schema),
            Default = Default(schema),
        };
    }

    private static bool IsPrimaryMessage(IOpenApiSchema schema) =>
        schema.Extensions.Find<OpenApiPrimaryErrorMessageExtension>(OpenApiPrimaryErrorMessageExtension.Name) is { IsPrimaryErrorMessage: true };

    private static JsonValue? Default(IOpenApiSchema schema)
    {
        if (schema.Default is not JsonValue value || value.IsJsonNullSentinel())
        {
            return null;
        }

        return value.GetValueKind() switch
        {
            JsonValueKind.String when value.GetValue<string>() is { Length: > 0 } text && !text.Equals("null", StringComparison.OrdinalIgnoreCase) => value,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value,
            _ => null,
        };
    }
}
