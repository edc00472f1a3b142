using Microsoft.OpenApi;

namespace JobClients.Generator.Reading;

/// <summary>Knows where in its document a part of it is. Only messages ask for that, so it is found out when the first one does.</summary>
internal sealed class DocumentPlaces(OpenApiDocument document)
{
    private readonly Lazy<Dictionary<object, string>> _pointers = new(() => Pointers(document));

    /// <summary>The pointer to the first of some parts that has a place; those made by merging have none.</summary>
    public string Of(params ReadOnlySpan<object?> parts)
    {
        foreach (var part in parts)
        {
            if (part is not null && _pointers.Value.TryGetValue(part, out var pointer))
            {
                return pointer;
            }
        }

        return "#";
    }

    private static Dictionary<object, string> Pointers(OpenApiDocument document)
    {
        var recorder = new Recorder();
        new OpenApiWalker(recorder).Walk(document);
        return recorder.Pointers;
    }

    private sealed class Recorder : OpenApiVisitorBase
    {
        public Dictionary<object, string> Pointers { get; } = new(ReferenceEqualityComparer.Instance);

        public override void Visit(IOpenApiPathItem pathItem) => Record(pathItem);

        public override void Visit(OpenApiOperation operation) => Record(operation);

        public override void Visit(IOpenApiParameter parameter) => Record(parameter);

        public override void Visit(IOpenApiMediaType mediaType) => Record(mediaType);

        public override void Visit(IOpenApiSchema schema) => Record(schema);

        public override void Visit(IOpenApiReferenceHolder referenceHolder) => Record(referenceHolder);

        private void Record(object part) => Pointers.TryAdd(part, PathString);
    }
}
