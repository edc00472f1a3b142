using JobClients.Generator.Drafts;
using JobClients.Generator.Naming;
using JobClients.Generator.Paths;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Makes what a request builder needs for one HTTP method.</summary>
internal sealed class OperationFactory
{
    private readonly BuildContext _context;
    private readonly QueryFactory _queries;
    private readonly ResultFactory _results;
    private readonly ErrorFactory _errors;
    private readonly BodyFactory _bodies;

    public OperationFactory(BuildContext context)
    {
        var schemas = new SchemaTranslator(context);
        _context = context;
        _queries = new QueryFactory(context);
        _results = new ResultFactory(context, schemas);
        _errors = new ErrorFactory(context, schemas);
        _bodies = new BodyFactory(context, schemas);
    }

    public OperationDraft Create(BuilderDraft builder, HttpMethod method, OpenApiOperation operation)
    {
        var place = new SchemaPlace(builder.Node, builder.Namespace) { Operation = operation };
        var query = _queries.Create(builder.Node, builder.Namespace, method, operation);
        var schema = Bodies.ResponseSchema(operation, _context.Options.StructuredMediaTypes);
        var (result, obsoleteResult) = _results.Create(schema, operation, place with { Suffix = Verbs.Of(method) + "Response" });
        var draft = new OperationDraft(method, result)
        {
            ObsoleteResult = obsoleteResult,
            ExecutorDescription = ExecutorDescription(operation),
            RequestDescription = Description.Of(operation.Description ?? operation.Summary),
            Deprecation = Deprecations.Of(operation),
            Query = query,
            OwnTemplate = UrlTemplate.Own(builder.Node, operation),
            Accept = AcceptHeader.Of(schema, operation, _context.Options.StructuredMediaTypes),
        };
        _errors.AddTo(draft, operation, place);
        draft.Body = _bodies.Create(operation, place with { Suffix = Verbs.Of(method) + "RequestBody", IsRequestBody = true });
        return draft;
    }

    private static Description ExecutorDescription(OpenApiOperation operation) =>
        Description.Of(string.IsNullOrEmpty(operation.Description) ? operation.Summary : operation.Description) with
        {
            LinkLabel = operation.ExternalDocs?.Description ?? string.Empty,
            Link = operation.ExternalDocs?.Url?.ToString(),
        };
}
