using JobClients.Generator.Model;

namespace JobClients.Generator.Writing;

/// <summary>Writes the check of an argument that must be there.</summary>
internal static class ArgumentChecks
{
    public static string NotNull(string name, TypeReference type)
    {
        var isMissing = type is { Name: "string", IsCollection: false } ? $"string.IsNullOrEmpty({name})" : $"ReferenceEquals({name}, null)";
        return $"if({isMissing}) throw new ArgumentNullException(nameof({name}));";
    }
}
