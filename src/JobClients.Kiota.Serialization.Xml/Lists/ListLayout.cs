using JobClients.Kiota.Serialization.Xml.Documents;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Lists;

/// <summary>
/// Tells which elements are the items of a list, which XML writes as a wrapper around them or as a repeated element.
/// </summary>
internal static class ListLayout
{
    /// <summary>Finds items that are values: the children where there are any, else the element itself.</summary>
    public static ElementChain Values(ElementRun run)
    {
        if (run.IsRepeated || run.First.FirstChild is null)
        {
            return run.Elements;
        }

        return run.First.Children;
    }

    /// <summary>Finds items that are objects: the children, unless the element is by its own fields an item.</summary>
    public static ElementChain Objects(ElementRun run, Func<IParsable> createItem)
    {
        if (run.IsRepeated || run.First.FirstChild is null || new ItemShape(createItem()).Fits(run.First))
        {
            return run.Elements;
        }

        return run.First.Children;
    }
}
