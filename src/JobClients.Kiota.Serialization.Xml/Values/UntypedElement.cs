using JobClients.Kiota.Serialization.Xml.Documents;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Values;

/// <summary>Turns elements that no model describes into Kiota's untyped nodes.</summary>
internal static class UntypedElement
{
    public static UntypedNode Read(ElementRun run)
    {
        if (!run.IsRepeated)
        {
            return Read(run.First);
        }

        var items = new List<UntypedNode>();
        foreach (var element in run.Elements)
        {
            items.Add(Read(element));
        }

        return new UntypedArray(items);
    }

    /// <summary>Gives what Kiota keeps in <see cref="IAdditionalDataHolder.AdditionalData"/>: a plain string where it can.</summary>
    public static object? ReadAdditional(ElementRun run) => Read(run) switch
    {
        UntypedString text => text.GetValue(),
        UntypedNull => null,
        var node => node,
    };

    private static UntypedNode Read(Element element)
    {
        if (element.FirstChild is not null)
        {
            return new UntypedObject(Properties(element));
        }

        return element.Text is { } text ? new UntypedString(text) : new UntypedNull();
    }

    private static Dictionary<string, UntypedNode> Properties(Element element)
    {
        var properties = new Dictionary<string, UntypedNode>(StringComparer.Ordinal);
        foreach (var child in element.Children)
        {
            if (!child.IsNamesake)
            {
                properties.Add(child.Name, Read(new ElementRun(child, withNamesakes: true)));
            }
        }

        return properties;
    }
}
