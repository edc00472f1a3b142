using JobClients.Generator.Drafts;
using JobClients.Generator.Naming;
using JobClients.Generator.Options;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>The namespaces of components: what is before the last dot of their names, without what all have in common.</summary>
internal sealed class ComponentNamespaces(Namespaces namespaces, ClientOptions options, OpenApiDocument document)
{
    private readonly string _commonPrefix = CommonPrefix(document.Components?.Schemas?.Keys ?? []);

    public NamespaceDraft Models { get; } = namespaces.Get(options.ModelsNamespaceName);

    /// <summary>The namespace of a component; for anything else the one given.</summary>
    public NamespaceDraft Of(IOpenApiSchema schema, NamespaceDraft otherwise) =>
        schema.ComponentName is { Length: > 0 } component ? Of(component) : otherwise;

    public NamespaceDraft Of(string component)
    {
        var name = TrimStart(component, options.ClassName).Trim('.');
        name = TrimStart(name, _commonPrefix).Trim('.');
        var dot = name.LastIndexOf('.');
        return dot < 0
            ? Models
            : namespaces.Get(Models.Name + "." + string.Join('.', name[..dot].Split('.').Select(Symbols.Clean)));
    }

    private static string TrimStart(string name, string prefix) =>
        prefix.Length > 0 && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;

    private static string CommonPrefix(IEnumerable<string> components)
    {
        var qualifiers = components
            .Select(component => component.Split('.', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).ToArray())
            .Where(qualifier => qualifier.Length > 0)
            .ToList();
        var longest = qualifiers.MaxBy(qualifier => qualifier.Length) ?? [];
        var names = qualifiers.Select(qualifier => string.Join('.', qualifier)).ToList();
        return Enumerable.Range(1, longest.Length)
            .Select(length => string.Join('.', longest.Take(length)))
            .TakeWhile(prefix => names.TrueForAll(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .LastOrDefault(string.Empty);
    }
}
