using System.Runtime.CompilerServices;
using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>Follows references to what they refer to. The library does that anew for each member, which takes most of the time.</summary>
internal static class SchemaShapes
{
    private static readonly ConditionalWeakTable<OpenApiSchemaReference, IOpenApiSchema> s_targets = [];

    extension(IOpenApiSchema schema)
    {
        /// <summary>The schema that says what values look like. What is said about a reference itself is not there.</summary>
        public IOpenApiSchema Shape
        {
            get
            {
                // Whatever looks into schemas by recursion comes by here; a cycle must not end the process.
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return schema is OpenApiSchemaReference reference ? s_targets.GetValue(reference, Follow) : schema;
            }
        }
    }

    private static IOpenApiSchema Follow(OpenApiSchemaReference reference) => reference.RecursiveTarget ?? (IOpenApiSchema)reference;
}
