using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>The methods of the Kiota runtime that read and write a type.</summary>
internal static class RuntimeCalls
{
    public static string Read(TypeReference type)
    {
        var toCollection = type.Collection == CollectionShape.Array ? "?.AsArray()" : "?.AsList()";
        return (type.Definition, type.IsCollection) switch
        {
            (Definition.None, true) => $"GetCollectionOfPrimitiveValues<{type.Item}>(){toCollection}",
            (Definition.Enum, true) => $"GetCollectionOfEnumValues<{type.Name}>(){toCollection}",
            (Definition.Class, true) => $"GetCollectionOfObjectValues<{type.Name}>({type.Name}.CreateFromDiscriminatorValue){toCollection}",
            (Definition.Enum, false) => $"GetEnumValue<{type.Name}>()",
            _ when type.IsScalar => $"Get{ScalarName(type)}Value()",
            _ => $"GetObjectValue<{type.Name}>({type.Name}.CreateFromDiscriminatorValue)",
        };
    }

    public static string Write(TypeReference type) => (type.Definition, type.IsCollection) switch
    {
        (Definition.None, true) => $"WriteCollectionOfPrimitiveValues<{type.Item}>",
        (Definition.Enum, true) => $"WriteCollectionOfEnumValues<{type.Name}>",
        (Definition.Class, true) => $"WriteCollectionOfObjectValues<{type.Name}>",
        (Definition.Enum, false) => $"WriteEnumValue<{type.Name}>",
        _ when type.IsScalar => $"Write{ScalarName(type)}Value",
        _ => $"WriteObjectValue<{type.Name}>",
    };

    private static string ScalarName(TypeReference type) => type.Name == "byte[]" ? "ByteArray" : Casing.UpperFirst(type.Name);
}
