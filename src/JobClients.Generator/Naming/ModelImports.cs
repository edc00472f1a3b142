using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using static JobClients.Generator.Naming.RuntimeNamespaces;

namespace JobClients.Generator.Naming;

/// <summary>The namespaces that the file of a model imports.</summary>
internal static class ModelImports
{
    public static IReadOnlyList<string> Of(ClassDraft model)
    {
        var imports = new ImportList(model);
        imports.Add(RuntimeNamespaces.System, Collections, InputOutput, Extensions, Serialization);
        if (model.IsError || model.Nested.Prepend(model).Any(UsesDates))
        {
            imports.Add(Abstractions);
        }

        var parent = model.Base is { } type ? new[] { type } : [];
        imports.AddDefinitions(Properties(model).Concat(parent));
        foreach (var nested in model.Nested)
        {
            imports.AddDefinitions(Properties(nested));
        }

        if (!model.Discriminator.IsEmpty)
        {
            imports.AddMapped(ImportList.Definitions(model.Discriminator.Mappings.Select(mapping => mapping.Value)));
        }

        return imports.ToList();
    }

    private static IEnumerable<TypeDraft> Properties(ClassDraft model) =>
        ImportList.Definitions(model.Properties
            .Where(property => !property.IsInherited)
            .OrderBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
            .Select(property => property.Type));

    private static bool UsesDates(ClassDraft model) =>
        model.Properties.Any(property => property.Type is PrimitiveType { Primitive: var primitive } && (primitive == Primitive.Date || primitive == Primitive.Time));
}
