namespace JobClients.Packages.Tests.Support;

/// <summary>The folder that has the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Clients.sln")) ? folder : FindRoot(System.IO.Path.GetDirectoryName(folder)!);
}
