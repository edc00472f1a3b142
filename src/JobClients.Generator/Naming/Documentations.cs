using System.Globalization;
using JobClients.Generator.Drafts;
using JobClients.Generator.Model;

namespace JobClients.Generator.Naming;

internal static class Documentations
{
    public static Documentation Of(Description description) => new(description.Text, description.LinkLabel, description.Link);

    public static string? Obsolete(Deprecation? deprecation) => deprecation switch
    {
        null => null,
        { Replacement: { } replacement } => string.Format(CultureInfo.InvariantCulture, deprecation.Message, TypeNamer.Name(replacement).Simple),
        _ => deprecation.Message,
    };
}
