using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes how the value of the discriminating property is read.</summary>
internal static class MappingValue
{
    public static void Write(CodeWriter writer, Discrimination discrimination) =>
        writer.Line($"var mappingValue = parseNode.GetChildNode(\"{StringLiterals.Escape(discrimination.Property)}\")?.GetStringValue();");
}
