using JobClients.Generator.Drafts;
using JobClients.Generator.Paths;

namespace JobClients.Generator.Building;

/// <summary>Finds models that were made earlier.</summary>
internal sealed class ModelRegistry(Namespaces namespaces, ComponentNamespaces components)
{
    public TypeDraft? Find(PathNode node, NamespaceDraft place, string name) =>
        SearchNamespace(node, place).TryFind(name, out var found) ? found : null;

    // What a parameter segment needs lies in the namespace of its item.
    private NamespaceDraft SearchNamespace(PathNode node, NamespaceDraft place) =>
        node.IsIndexer && !place.Name.Contains(components.Models.Name, StringComparison.Ordinal) ? namespaces.Item(place) : place;
}
