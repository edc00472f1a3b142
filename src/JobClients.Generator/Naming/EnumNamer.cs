using JobClients.Generator.Drafts;
using JobClients.Generator.Model;

namespace JobClients.Generator.Naming;

internal static class EnumNamer
{
    public static EnumDeclaration Declare(EnumDraft definition) =>
        new(TypeNamer.Name(definition), definition.IsFlags, [.. definition.Options.Select(Option)])
        {
            Documentation = Documentations.Of(definition.Description),
            Obsolete = Documentations.Obsolete(definition.Deprecation),
            Imports = definition.Options.Count > 0 ? ["System.Runtime.Serialization", "System"] : ["System"],
        };

    private static EnumOption Option(EnumOptionDraft option) =>
        new(Casing.UpperFirst(option.Name), option.WireName, Documentations.Of(option.Description));
}
