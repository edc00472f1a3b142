using JobClients.Generator.Diagnostics;
using JobClients.Generator.Drafts;
using JobClients.Generator.Options;
using JobClients.Generator.Reading;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>What every step of building a client refers to.</summary>
internal sealed class BuildContext
{
    public BuildContext(OpenApiDocument document, DocumentPlaces places, ClientOptions options, Findings findings)
    {
        (Document, Places, Options, Findings) = (document, places, options, findings);
        Components = new ComponentNamespaces(Namespaces, options, document);
        Registry = new ModelRegistry(Namespaces, Components);
        Discriminators = new Discriminators(document);
    }

    public OpenApiDocument Document { get; }

    public DocumentPlaces Places { get; }

    public ClientOptions Options { get; }

    public Findings Findings { get; }

    public Namespaces Namespaces { get; } = new();

    public ComponentNamespaces Components { get; }

    public ModelRegistry Registry { get; }

    public Discriminators Discriminators { get; }

    /// <summary>Models that nothing refers to but the parts of a multipart body.</summary>
    public HashSet<TypeDraft> MultipartModels { get; } = [];

    /// <summary>The name of a model, as far as the schema or its place gives one.</summary>
    public string ModelName(IOpenApiSchema schema, SchemaPlace place)
    {
        if (place.InlineName.Length > 0)
        {
            return place.InlineName;
        }

        return SchemaPlace.LastSegment(schema) is { } component
            ? Naming.PathNames.Component(component, place.Suffix)
            : Naming.PathNames.Inline(place.Node, place.NearbyComponent(Options.StructuredMediaTypes), place.Suffix);
    }

    /// <summary>Where a schema is, as near as can be told.</summary>
    public string PointerTo(IOpenApiSchema schema, SchemaPlace place) =>
        schema.HasComponentName ? JsonPointers.Component(schema.ComponentName!) : Places.Of(schema, place.Operation, place.Node.NearestItem);

    public OpenApiSchemaReference? FindComponent(string name) =>
        Document.Components?.Schemas?.ContainsKey(name) == true ? new OpenApiSchemaReference(name, Document) : null;
}
