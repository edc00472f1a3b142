using JobClients.Kiota.Serialization.Xml.Documents;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Lists;

/// <summary>What an item of a list is known to look like, from an instance of its model.</summary>
internal readonly struct ItemShape(IParsable item)
{
    private readonly IDictionary<string, Action<IParseNode>> _fields = item.GetFieldDeserializers();

    /// <summary>Tells an item from a wrapper. The element has children.</summary>
    public bool Fits(Element element)
    {
        if (item is UntypedNode)
        {
            return !ChildrenShareName(element);
        }

        if (HasField(element))
        {
            // An item may bear the name of one of its own fields: <values><value><value>5</value></value></values>.
            return !(ChildrenShareName(element) && ChildrenHaveFields(element));
        }

        return item is not IComposedTypeWrapper && IsFlat(element);
    }

    private static bool ChildrenShareName(Element element)
    {
        foreach (var child in element.Children)
        {
            if (!string.Equals(child.Name, element.FirstChild!.Name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells whether the children hold plain text: a wrapper of objects would have elements in them.</summary>
    private static bool IsFlat(Element element)
    {
        var hasText = false;
        foreach (var child in element.Children)
        {
            if (child.FirstChild is not null)
            {
                return false;
            }

            hasText |= child.Text is not null;
        }

        return hasText;
    }

    private bool ChildrenHaveFields(Element element)
    {
        foreach (var child in element.Children)
        {
            if (!child.IsNull && !HasField(child))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasField(Element element)
    {
        foreach (var child in element.Children)
        {
            if (_fields.ContainsKey(child.Name))
            {
                return true;
            }
        }

        return false;
    }
}
