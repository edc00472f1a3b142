namespace JobClients.Generator.Naming;

/// <summary>The namespaces of the platform and of the Kiota runtime.</summary>
internal static class RuntimeNamespaces
{
    public const string System = "System";
    public const string Collections = "System.Collections.Generic";
    public const string InputOutput = "System.IO";
    public const string Threading = "System.Threading";
    public const string Tasks = "System.Threading.Tasks";
    public const string Abstractions = "Microsoft.Kiota.Abstractions";
    public const string Extensions = "Microsoft.Kiota.Abstractions.Extensions";
    public const string Serialization = "Microsoft.Kiota.Abstractions.Serialization";
}
