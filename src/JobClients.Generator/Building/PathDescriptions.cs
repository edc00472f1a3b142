using JobClients.Generator.Drafts;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>What a document says about a path: its description, else its summary.</summary>
internal static class PathDescriptions
{
    public static Description Of(IOpenApiPathItem? item, string otherwise = "")
    {
        var text = string.IsNullOrEmpty(item?.Description) ? item?.Summary : item.Description;
        return item is null
            ? new Description(otherwise)
            : Description.Of(string.IsNullOrEmpty(text) ? otherwise : text);
    }
}
