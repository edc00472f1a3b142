using JobClients.Kiota.Serialization.Xml.Documents;
using JobClients.Kiota.Serialization.Xml.Values;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

public sealed partial class XmlParseNode
{
    /// <summary>Gets the child elements of a name.</summary>
    /// <param name="identifier">The local name, case included.</param>
    /// <returns>A node for all of them together, or null if there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="identifier"/> is null.</exception>
    public IParseNode? GetChildNode(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return _element.Child(identifier) is { } child ? Node(child, withNamesakes: true) : null;
    }

    /// <summary>Creates an object and assigns its fields.</summary>
    /// <typeparam name="T">The model. <see cref="UntypedNode"/> takes whatever is there.</typeparam>
    /// <param name="factory">Creates the object; it may look at the node to choose a type.</param>
    /// <returns>The object; without values if the element has no children.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="factory"/> is null.</exception>
    public T GetObjectValue<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (typeof(T) == typeof(UntypedNode))
        {
            return (T)(object)UntypedElement.Read(_run);
        }

        var item = factory(this);
        OnBeforeAssignFieldValues?.Invoke(item);
        AssignFieldValues(item);
        OnAfterAssignFieldValues?.Invoke(item);
        return item;
    }

    private void AssignFieldValues(IParsable item)
    {
        var fields = item.GetFieldDeserializers();
        var additionalData = AdditionalData(item);
        XmlParseNode? node = null;
        foreach (var child in _element.Children)
        {
            if (child.IsNamesake)
            {
                continue;
            }

            var run = new ElementRun(child, withNamesakes: true);
            if (!fields.TryGetValue(child.Name, out var assign))
            {
                additionalData?.TryAdd(child.Name, UntypedElement.ReadAdditional(run)!);
            }
            else if (!run.IsNull)
            {
                assign(node = Node(run, node));
            }
        }
    }

    private static IDictionary<string, object>? AdditionalData(IParsable item)
    {
        if (item is not IAdditionalDataHolder holder)
        {
            return null;
        }

        return holder.AdditionalData ??= new Dictionary<string, object>(StringComparer.Ordinal);
    }

    /// <summary>Makes a node, of one that nobody needs any more where there is one.</summary>
    private XmlParseNode Node(ElementRun run, XmlParseNode? used = null)
    {
        var node = used ?? new();
        (node._run, node._element) = (run, run.Value);
        (node.OnBeforeAssignFieldValues, node.OnAfterAssignFieldValues) = (OnBeforeAssignFieldValues, OnAfterAssignFieldValues);
        return node;
    }

    private XmlParseNode Node(Element element, bool withNamesakes) => Node(new ElementRun(element, withNamesakes));
}
