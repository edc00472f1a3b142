using JobClients.Generator.Drafts;

namespace JobClients.Generator.Naming;

/// <summary>Finds the property that an exception takes its message from.</summary>
internal static class ErrorMessages
{
    public static string? Path(ClassDraft error) => Path(error, []);

    private static string? Path(ClassDraft type, HashSet<ClassDraft> visited)
    {
        if (!visited.Add(type))
        {
            return null;
        }

        var properties = type.Properties.OrderBy(property => property.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return properties.Find(property => property.IsPrimaryMessage) is { } own
            ? Casing.UpperFirst(own.Name)
            : properties
                .Select(property => Through(property, visited))
                .Where(path => path is not null)
                .Order(StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault();
    }

    private static string? Through(PropertyDraft property, HashSet<ClassDraft> visited) =>
        property.Type is DefinedType { Definition: ClassDraft type } && Path(type, visited) is { } rest
            ? $"{Casing.UpperFirst(property.Name)}?.{rest}"
            : null;
}
