namespace JobClients.Benchmarks.Generation;

/// <summary>NSwag as its npm package has it. Its program is run without the Node around it, which is in its favour.</summary>
internal sealed class Nswag(Workshop workshop)
{
    private string Folder => Path.Combine(workshop.Root, ".config", "nswag");

    private string Program => Path.Combine(Folder, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    public GenerationTool Tool => new(
        "NSwag, one client",
        Program,
        "openapi2csclient",
        $"/input:{Workshop.Spec}",
        $"/output:{workshop["nswag.cs"]}",
        "/namespace:JobClients.Zuora.Generated",
        "/classname:ZuoraApiClient",
        "/JsonLibrary:SystemTextJson");

    /// <summary>Installs what is missing; false where Node is.</summary>
    public async Task<bool> InstallAsync() =>
        File.Exists(Program) || await ColdProcess.SucceedsAsync(Folder, "npm", "ci", "--ignore-scripts");
}
