using System.Globalization;
using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

internal sealed class EnumWriter(CodeWriter writer, string access)
{
    public void Write(EnumDeclaration definition)
    {
        var isDocumented = writer.ShortSummary(definition.Documentation);
        writer.GeneratedCode();
        if (definition.IsFlags)
        {
            writer.Line("[Flags]");
        }

        writer.Obsolete(definition.Obsolete);
        writer.Declaration($"{access} enum {definition.Name.Simple}", isDocumented);
        writer.Block(() =>
        {
            for (var i = 0; i < definition.Options.Count; i++)
            {
                Option(definition.Options[i], definition.IsFlags ? Flag(i) : string.Empty);
            }
        });
    }

    private void Option(EnumOption option, string value)
    {
        var isDocumented = writer.ShortSummary(option.Documentation);
        writer.Line($"[EnumMember(Value = \"{StringLiterals.Escape(option.WireName)}\")]");
        writer.Declaration($"{option.Name}{value},", isDocumented);
    }

    private static string Flag(int index) => " = " + Math.Pow(2, index).ToString(CultureInfo.InvariantCulture);
}
