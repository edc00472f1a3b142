using System.Text.Json;
using JobClients.Generator.Drafts;
using JobClients.Generator.Model;

namespace JobClients.Generator.Naming;

/// <summary>Writes the default of a schema as an expression of C#.</summary>
internal static class DefaultValues
{
    public static string? Expression(PropertyDraft property)
    {
        if (property.Default is not { } value || property.Type is DefinedType { Definition: ClassDraft { Union: not null } })
        {
            return null;
        }

        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToString();
        var literal = value.GetValueKind() == JsonValueKind.String ? $"\"{StringLiterals.Escape(text)}\"" : text;
        return property.Type switch
        {
            DefinedType { Definition: EnumDraft } => $"{TypeNamer.Refer(property.Type).Unmarked}.{Casing.UpperFirst(Symbols.Clean(text.Trim('"')))}",
            PrimitiveType { Primitive: var primitive } => Convert(primitive, literal),
            _ => literal,
        };
    }

    private static string Convert(Primitive primitive, string literal) => primitive.Name switch
    {
        "boolean" => literal.Trim('\'', '"'),
        "DateOnly" => $"new Date(DateTimeOffset.Parse({literal}).Date)",
        "TimeOnly" => $"new Time(DateTimeOffset.Parse({literal}).DateTime)",
        "DateTimeOffset" => $"DateTimeOffset.Parse({literal})",
        "Guid" => $"Guid.Parse({literal})",
        "float" => $"{literal}f",
        _ => literal,
    };
}
