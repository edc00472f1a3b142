using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes how an argument gets among the parameters of a path.</summary>
internal static class PathArguments
{
    public static string Add(string dictionary, PathParameter parameter) =>
        $"{Check(parameter)}{dictionary}.Add(\"{StringLiterals.Escape(parameter.WireName)}\", {parameter.Name});";

    private static string Check(PathParameter parameter) => parameter switch
    {
        { Type.IsCollection: true } or { IsNullable: false } => string.Empty,
        { Type.Name: "string" } => $"if (!string.IsNullOrWhiteSpace({parameter.Name})) ",
        _ => $"if ({parameter.Name} != null) ",
    };
}
