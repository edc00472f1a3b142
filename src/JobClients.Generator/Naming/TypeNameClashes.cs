using System.Globalization;
using JobClients.Generator.Drafts;

namespace JobClients.Generator.Naming;

/// <summary>Renames and moves types whose names would be taken for something else.</summary>
internal static class TypeNameClashes
{
    public static void Resolve(Namespaces namespaces)
    {
        foreach (var place in namespaces.All)
        {
            MoveNamesakes(place);
        }

        foreach (var type in namespaces.All.SelectMany(place => place.Types).ToList())
        {
            RenameReserved(type);
        }
    }

    /// <summary>Moves a class into the namespace below that bears its name: both could not be told apart.</summary>
    private static void MoveNamesakes(NamespaceDraft place)
    {
        foreach (var type in place.Types.Where(type => type is not EnumDraft))
        {
            if (place.Children.Find(child => child.Name.EndsWith(type.Name, StringComparison.OrdinalIgnoreCase)) is { } namesake)
            {
                place.Remove(type);
                namesake.Add(type);
            }
        }
    }

    private static void RenameReserved(TypeDraft type)
    {
        if (ReservedNames.Types.Contains(type.Name))
        {
            type.Namespace.Rename(type, FreeName(type.Namespace, type.Name + "Object"));
        }
        else if (type is ClassDraft { IsError: true } error && SharesReservedName(error))
        {
            type.Namespace.Rename(type, FreeName(type.Namespace, Casing.UpperFirst(type.Name) + "Escaped"));
        }
    }

    private static bool SharesReservedName(ClassDraft error) =>
        error.Properties.Any(property =>
            ReservedNames.ExceptionMembers.Contains(property.Name) && property.Name.Equals(error.Name, StringComparison.OrdinalIgnoreCase));

    private static string FreeName(NamespaceDraft place, string name) =>
        Enumerable.Range(0, int.MaxValue)
            .Select(number => number == 0 ? name : name + number.ToString(CultureInfo.InvariantCulture))
            .First(candidate => !place.TryFind(candidate, out _));
}
