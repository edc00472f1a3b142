using JobClients.Generator.Drafts;
using JobClients.Generator.Model;

namespace JobClients.Generator.Naming;

/// <summary>Makes the final declaration of an operation.</summary>
internal static class OperationNamer
{
    public static Operation Declare(OperationDraft operation, TypeName builder)
    {
        operation.JoinErrorRanges();
        var verb = Verbs.Of(operation.Method);
        return new Operation(verb, operation.Method.Method.ToUpperInvariant())
        {
            Executors = Executors(operation, verb),
            RequestDocumentation = Documentations.Of(operation.RequestDescription),
            Obsolete = Documentations.Obsolete(operation.Deprecation),
            Body = operation.Body is { } body ? new Body(TypeNamer.ReferInMethod(body.Type), Documentations.Of(body.Description), body.ContentType) : null,
            Query = operation.Query is { } query ? Query(query, builder, verb) : null,
            OwnTemplate = operation.OwnTemplate,
            Accept = operation.Accept,
        };
    }

    private static IReadOnlyList<Executor> Executors(OperationDraft operation, string verb)
    {
        var documentation = Documentations.Of(operation.ExecutorDescription);
        var errors = operation.Errors
            .OrderBy(error => error.Key, MemberOrder.Instance)
            .Select(error => new ErrorMapping(error.Key, TypeNamer.Refer(error.Value)))
            .ToList();
        var result = TypeNamer.ReferInMethod(operation.Result);
        var obsolete = Documentations.Obsolete(operation.Deprecation);
        if (operation.ObsoleteResult is not { } obsoleteResult)
        {
            return [new Executor($"{verb}Async", result, documentation, obsolete, errors)];
        }

        var name = $"{verb}As{Casing.UpperFirst(operation.Result.Name)}Async";
        return
        [
            new Executor(name, result, documentation, obsolete, errors),
            new Executor($"{verb}Async", TypeNamer.ReferInMethod(obsoleteResult), documentation, $"This method is obsolete. Use {name} instead.", errors),
        ];
    }

    private static QueryClass Query(QueryDraft query, TypeName builder, string verb)
    {
        var name = $"{builder.Simple}{verb}QueryParameters";
        return new QueryClass(
            new TypeName(builder.Namespace, name, $"{builder.Full}.{name}"),
            Documentations.Of(query.Description),
            ModelNamer.Properties(query.Properties));
    }
}
