using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>Which value of which property tells the kinds of a schema apart.</summary>
internal sealed class Discriminators
{
    private readonly Dictionary<string, List<string>> _extensions = new(StringComparer.Ordinal);

    public Discriminators(OpenApiDocument document)
    {
        foreach (var (name, schema) in document.ComponentSchemas)
        {
            foreach (var parent in (schema.AllOf ?? []).OfType<OpenApiSchemaReference>().Select(reference => reference.Reference.Id))
            {
                if (!string.IsNullOrEmpty(parent))
                {
                    AddExtension(parent, name);
                }
            }
        }
    }

    /// <summary>The discriminating property, looked for in all that the schema is composed of; empty if there is none.</summary>
    public static string PropertyOf(IOpenApiSchema schema) => PropertyOf(schema, []);

    /// <summary>From the values of the discriminating property to the components that they stand for.</summary>
    public IEnumerable<DiscriminatorMapping> MappingsOf(IOpenApiSchema schema) => MappingsOf(schema, isAlternative: false);

    private static string PropertyOf(IOpenApiSchema schema, HashSet<IOpenApiSchema> visited)
    {
        if (!visited.Add(schema))
        {
            return string.Empty;
        }

        return schema.Shape.Discriminator?.PropertyName is { Length: > 0 } name
            ? name
            : (schema.Shape.OneOf ?? []).Concat(schema.Shape.AnyOf ?? []).Concat(schema.Shape.AllOf ?? [])
                .Select(part => PropertyOf(part, visited))
                .FirstOrDefault(found => found.Length > 0, string.Empty);
    }

    private IEnumerable<DiscriminatorMapping> MappingsOf(IOpenApiSchema schema, bool isAlternative)
    {
        if (HasMapping(schema))
        {
            return Mapping(schema);
        }

        if ((schema.Shape.OneOf is { Count: > 0 } ? schema.Shape.OneOf : schema.Shape.AnyOf) is { Count: > 0 } alternatives)
        {
            return alternatives.SelectMany(alternative => MappingsOf(alternative, isAlternative: true));
        }

        if (schema.IsInherited)
        {
            if ((schema.Shape.AllOf ?? []).OfType<OpenApiSchema>().FirstOrDefault(HasMapping) is { } inline)
            {
                return MappingsOf(inline, isAlternative);
            }

            if (isAlternative && OwnEntries(schema) is { Count: > 0 } entries)
            {
                return entries;
            }
        }

        return schema.ComponentName is { Length: > 0 } component ? ImplicitMappings(component) : [];
    }

    private IEnumerable<DiscriminatorMapping> ImplicitMappings(string component) =>
        Descendants(component)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Append(component)
            .Distinct(StringComparer.Ordinal)
            .Select(name => new DiscriminatorMapping(name, name));

    private IEnumerable<string> Descendants(string component)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal) { component };
        var level = Extensions(component).Where(visited.Add).ToList();
        while (level.Count > 0)
        {
            foreach (var name in level)
            {
                yield return name;
            }

            level = [.. level.SelectMany(Extensions).Where(visited.Add)];
        }
    }

    private IReadOnlyList<string> Extensions(string component) => _extensions.GetValueOrDefault(component) ?? [];

    private void AddExtension(string parent, string name)
    {
        if (!_extensions.TryGetValue(parent, out var names))
        {
            _extensions[parent] = names = [];
        }

        if (!names.Contains(name, StringComparer.Ordinal))
        {
            names.Add(name);
        }
    }

    /// <summary>What the mapping of an ancestor says about the component itself.</summary>
    private static List<DiscriminatorMapping> OwnEntries(IOpenApiSchema schema) =>
        AncestorWithMapping(schema, []) is { } ancestor
            ? [.. Mapping(ancestor).Where(entry => entry.Component.Equals(schema.ComponentName, StringComparison.OrdinalIgnoreCase))]
            : [];

    private static OpenApiSchema? AncestorWithMapping(IOpenApiSchema schema, HashSet<IOpenApiSchema> visited)
    {
        foreach (var reference in (schema.Shape.AllOf ?? []).OfType<OpenApiSchemaReference>())
        {
            if (reference.RecursiveTarget is not { } target || !visited.Add(target))
            {
                continue;
            }

            if ((HasMapping(target) ? target : AncestorWithMapping(target, visited)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool HasMapping(IOpenApiSchema schema) => schema.Shape.Discriminator?.Mapping is { Count: > 0 };

    private static IEnumerable<DiscriminatorMapping> Mapping(IOpenApiSchema schema) =>
        (schema.Shape.Discriminator?.Mapping ?? Enumerable.Empty<KeyValuePair<string, OpenApiSchemaReference>>())
            .Where(entry => !string.IsNullOrEmpty(entry.Value.Reference.Id))
            .Select(entry => new DiscriminatorMapping(entry.Key, entry.Value.Reference.Id!));
}
