using JobClients.Generator.Drafts;

namespace JobClients.Generator.Naming;

/// <summary>Puts the properties of a class into the case of C#, as far as they stay different from each other and from the class.</summary>
internal static class PropertyCasing
{
    public static void Apply(IReadOnlyList<PropertyDraft> properties, string className)
    {
        var spellings = new Spellings(properties.Select(property => property.Name));
        foreach (var property in properties.Where(property => !property.IsInherited))
        {
            var name = Casing.Pascal(property.Name, '_');
            if (!spellings.HasOther(name, than: property.Name))
            {
                spellings.Replace(property.Name, name);
                property.Name = name;
            }
        }

        if (properties.FirstOrDefault(property => IsSame(property.Name, className)) is { } namesake)
        {
            namesake.Name += "Prop";
        }
    }

    /// <summary>Renames what would hide a member of <see cref="Exception"/>, and finds the property that holds the message.</summary>
    public static void EscapeErrorMembers(ClassDraft error)
    {
        foreach (var property in error.Properties.Where(property => !property.IsInherited && ReservedNames.ExceptionMembers.Contains(property.Name)))
        {
            property.IsPrimaryMessage |= IsSame(property.Name, "Message") && property.Type.Name == "string";
            property.Name = Casing.UpperFirst(property.Name) + "Escaped";
        }
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
