namespace JobClients.Packages.Tests.Support;

/// <summary>All packages.</summary>
public static class PackageIds
{
    public const string Core = "JobClients";
    public const string Zuora = "JobClients.Zuora";
    public const string VeevaVault = "JobClients.VeevaVault";
    public const string Xml = "JobClients.Kiota.Serialization.Xml";
    public const string Quartz = "JobClients.Quartz";
    public const string Simulator = "JobClients.Simulator";
    public const string Command = "jobctl";

    public static TheoryData<string> Libraries { get; } = [Core, Zuora, VeevaVault, Xml, Quartz, Simulator];

    public static TheoryData<string> All { get; } = [Core, Zuora, VeevaVault, Xml, Quartz, Simulator, Command];

    /// <summary>The folder of the project that a package is made of.</summary>
    public static string Project(string id) => Repository.Path("src", id == Command ? "JobClients.Cli" : id);
}
