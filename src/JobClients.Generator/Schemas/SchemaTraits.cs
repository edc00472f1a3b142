using System.Text.Json;
using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>What a schema says about the shape of its values.</summary>
internal static class SchemaTraits
{
    extension(IOpenApiSchema schema)
    {
        public bool IsReference => schema is OpenApiSchemaReference;

        /// <summary>The component that the schema is, or that it was merged from.</summary>
        public string? ComponentName => schema switch
        {
            OpenApiSchemaReference reference => reference.Reference.Id,
            _ => MergedComponent.NameOf(schema),
        };

        public bool HasComponentName => !string.IsNullOrEmpty(schema.ComponentName);

        public bool HasProperties => schema.Shape.Properties is { Count: > 0 };

        public bool IsObject => schema.Shape.Type is JsonSchemaType.Object or (JsonSchemaType.Object | JsonSchemaType.Null);

        /// <summary>Whether the schema lists texts; lists of numbers stay numbers.</summary>
        public bool IsEnum => schema.Shape.Enum is { } values
            && values.Any(value => value?.GetValueKind() is JsonValueKind.String && !value.IsJsonNullSentinel() && !string.IsNullOrEmpty(value.GetValue<string>()));

        /// <summary>Whether the schema is an array whose items say something.</summary>
        public bool IsArray =>
            schema.Shape is { Type: JsonSchemaType.Array or (JsonSchemaType.Array | JsonSchemaType.Null), Items: { } items }
            && (items.IsComposedEnum || items.IsEnum || items.IsMeaningful() || SchemaFlattening.OneLevel(items).FirstOrDefault()?.IsMeaningful() == true);

        /// <summary>Whether the schema is a choice between an enum and one thing without meaning.</summary>
        public bool IsComposedEnum => IsEnumAndNothing(schema.Shape.AnyOf) || IsEnumAndNothing(schema.Shape.OneOf);

        /// <summary>Whether a value has to match exactly one of several schemas, or is of one of several types.</summary>
        public bool IsExclusiveUnion(int moreThan = 1) => MeaningfulCount(schema.Shape.OneOf) > moreThan || schema.HasSeveralTypes;

        /// <summary>Whether a value has to match one or more of several schemas.</summary>
        public bool IsInclusiveUnion(int moreThan = 1) => MeaningfulCount(schema.Shape.AnyOf) > moreThan;

        public bool HasSeveralTypes =>
            schema.Shape.Type is { } type && !System.Numerics.BitOperations.IsPow2((uint)(type & ~JsonSchemaType.Null)) && (type & ~JsonSchemaType.Null) != default;

        /// <summary>Whether a value has to match several schemas that are not one base and its extension.</summary>
        public bool IsIntersection
        {
            get
            {
                var parts = (schema.Shape.AllOf ?? []).Where(part => part.IsMeaningful()).ToLookup(part => part.HasComponentName);
                return parts[true].Skip(1).Any() || parts[false].Skip(1).Any();
            }
        }

        /// <summary>Whether the schema extends exactly one component.</summary>
        public bool IsInherited
        {
            get
            {
                var parts = SchemaFlattening.AllOf(schema).Where(part => part.IsMeaningfulObject && MayBeBase(part)).ToLookup(part => part.HasComponentName);
                return parts[true].Count() == 1 && (parts[false].Count() == 1 || schema.IsMeaningfulObject);
            }
        }

        /// <summary>Whether the schema says anything at all; of a bare object type only if that counts.</summary>
        public bool IsMeaningful(bool bareObjectCounts = true) =>
            schema.HasProperties
            || schema.Shape.Enum is { Count: > 0 }
            || schema.Shape.Items is not null
            || (schema.Shape.Type is not null && (bareObjectCounts || !schema.IsObject))
            || HasFormatOrName(schema);

        private bool IsMeaningfulObject => schema.HasProperties || HasFormatOrName(schema);
    }

    private static bool HasFormatOrName(IOpenApiSchema schema) => !string.IsNullOrEmpty(schema.Shape.Format) || schema.HasComponentName;

    private static bool MayBeBase(IOpenApiSchema part) =>
        !part.HasComponentName || part.Shape.Type is not { } type || type.HasFlag(JsonSchemaType.Object);

    private static int MeaningfulCount(IList<IOpenApiSchema>? schemas) =>
        (schemas ?? []).Count(schema => schema.IsMeaningful(bareObjectCounts: false));

    private static bool IsEnumAndNothing(IList<IOpenApiSchema>? schemas) =>
        schemas is not null
        && schemas.Count(schema => !schema.IsMeaningful(bareObjectCounts: false)) == 1
        && schemas.Count(schema => schema.IsEnum) == 1;
}
