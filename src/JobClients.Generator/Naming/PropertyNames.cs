using System.Globalization;
using JobClients.Generator.Drafts;

namespace JobClients.Generator.Naming;

/// <summary>Gives each property of a class a name that nothing else in it has.</summary>
internal static class PropertyNames
{
    public static string Of(string key)
    {
        var symbol = Symbols.Clean(key);
        return ReservedNames.ModelMembers.Contains(symbol) ? symbol + "Property" : symbol;
    }

    /// <summary>Adds a property; one that a base class has already takes over its name.</summary>
    public static void Add(ClassDraft model, PropertyDraft property)
    {
        if (InheritedProperty(model, property.WireName) is { } inherited)
        {
            property.Name = inherited.Name;
            property.WireName = inherited.WireName;
            property.IsInherited = true;
        }
        else
        {
            property.Name = Unique(model, property.Name);
        }

        if (!model.Properties.HasName(property.Name))
        {
            model.Properties.Add(property);
        }
    }

    private static PropertyDraft? InheritedProperty(ClassDraft model, string wireName) =>
        model.Ancestors
            .Select(ancestor => ancestor.Properties.FindByWireName(wireName))
            .FirstOrDefault(property => property is { IsInherited: false });

    private static string Unique(ClassDraft model, string name)
    {
        if (!IsTaken(model, name))
        {
            return name;
        }

        var qualified = model.Name + Casing.UpperFirst(name);
        return Enumerable.Range(-1, int.MaxValue)
            .Select(number => number < 0 ? qualified : qualified + number.ToString(CultureInfo.InvariantCulture))
            .First(candidate => !IsTaken(model, candidate));
    }

    private static bool IsTaken(ClassDraft model, string name) =>
        model.Ancestors.Prepend(model).Any(type => type.Properties.HasName(name));
}
