namespace JobClients.Kiota.Serialization.Xml.Documents;

internal static class NamesakeLinks
{
    private const int FewChildren = 16;

    /// <summary>Links the children that share a name. The time is linear in their number, whatever their names are.</summary>
    public static void Add(Element parent)
    {
        if (HasFewChildren(parent))
        {
            AddByComparing(parent);
        }
        else
        {
            AddByHashing(parent);
        }
    }

    private static bool HasFewChildren(Element parent)
    {
        var count = 0;
        foreach (var _ in parent.Children)
        {
            if (++count > FewChildren)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddByComparing(Element parent)
    {
        foreach (var child in parent.Children)
        {
            for (var later = child.NextSibling; later is not null; later = later.NextSibling)
            {
                if (string.Equals(later.Name, child.Name, StringComparison.Ordinal))
                {
                    Link(child, later);
                    break;
                }
            }
        }
    }

    private static void AddByHashing(Element parent)
    {
        var latest = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var child in parent.Children)
        {
            if (latest.TryGetValue(child.Name, out var earlier))
            {
                Link(earlier, child);
            }

            latest[child.Name] = child;
        }
    }

    private static void Link(Element earlier, Element later)
    {
        earlier.NextNamesake = later;
        later.IsNamesake = true;
    }
}
