using JobClients.Generator.Drafts;
using JobClients.Generator.Options;
using static JobClients.Generator.Naming.RuntimeNamespaces;

namespace JobClients.Generator.Naming;

/// <summary>The namespaces that the file of a request builder imports.</summary>
internal static class BuilderImports
{
    public static IReadOnlyList<string> Of(BuilderDraft builder, ClientOptions options)
    {
        var imports = new ImportList(builder);
        imports.Add(RuntimeNamespaces.System, Collections, InputOutput, Tasks, Abstractions, Extensions);
        if (builder.IsRoot)
        {
            imports.Add([.. options.Serializers.Registered.Concat(options.Deserializers.Registered).Select(NamespaceOf)]);
        }

        if (builder.Operations.Count > 0)
        {
            imports.Add(Threading, Serialization);
        }

        imports.AddDefinitions(Own(builder));
        foreach (var operation in builder.Operations)
        {
            imports.AddDefinitions(ImportList.Definitions((operation.Query?.Properties ?? []).Select(property => property.Type)));
        }

        foreach (var nested in builder.Nested)
        {
            imports.AddDefinitions(ImportList.Definitions(nested.Properties.Select(property => property.Type)));
        }

        return imports.ToList();
    }

    private static IEnumerable<TypeDraft> Own(BuilderDraft builder)
    {
        var operations = builder.Operations.SelectMany(operation => new[] { operation.Body?.Type, operation.Result, operation.ObsoleteResult });
        var errors = builder.Operations.SelectMany(operation => operation.Errors.Values);
        return builder.Navigations.Select(navigation => navigation.Target)
            .Concat(ImportList.Definitions(operations))
            .Concat(ImportList.Definitions(errors));
    }

    private static string NamespaceOf(string factory) => factory[..Math.Max(factory.LastIndexOf('.'), 0)];
}
