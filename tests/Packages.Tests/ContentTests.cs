namespace JobClients.Packages.Tests;

public sealed class ContentTests
{
    [Fact]
    public void Folder_HasThesePackagesAndNoOthers()
    {
        _ = PackedFolder.File(PackageIds.Core, "nupkg");

        Directory.GetFiles(PackedFolder.Path).Length.ShouldBe(2 * PackageIds.All.Count);
    }

    [Theory]
    [MemberData(nameof(PackageIds.Libraries), MemberType = typeof(PackageIds))]
    public void Library_HasItsAssemblyItsDocumentationAndItsPage(string id)
    {
        using var package = new PackedFile(id);

        string[] besides = id == PackageIds.Quartz ? ["schema/0001.sql"] : [];
        package.Entries.ShouldBe([$"{id}.nuspec", "README.md", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", .. besides], ignoreOrder: true);
    }

    [Fact]
    public void Command_HasWhatItNeedsToRunAnywhere()
    {
        using var package = new PackedFile(PackageIds.Command);

        package.Entries.Where(entry => Path.GetExtension(entry) is not (".dll" or ".pdb")).ShouldBe(
            [
                "jobctl.nuspec", "README.md", "icon.png", "tools/net10.0/any/DotnetToolSettings.xml", "tools/net10.0/any/jobctl.deps.json",
                "tools/net10.0/any/jobctl.runtimeconfig.json", "tools/net10.0/any/JobClients.Simulator.runtimeconfig.json",
            ],
            ignoreOrder: true);
        package.Entries.ShouldContain("tools/net10.0/any/jobctl.dll", StringComparer.Ordinal);
        package.Entries.ShouldNotContain(entry => entry.Contains("Generator", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        PackageIds.Core,
        "Microsoft.Extensions.Diagnostics.HealthChecks",
        "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Kiota.Abstractions",
        "Microsoft.Kiota.Serialization.Json",
        "Polly.Core")]
    [InlineData(PackageIds.Zuora, "JobClients")]
    [InlineData(PackageIds.VeevaVault, "JobClients", "JobClients.Kiota.Serialization.Xml")]
    [InlineData(PackageIds.Xml, "Microsoft.Kiota.Abstractions")]
    [InlineData(PackageIds.Quartz, "JobClients", "Npgsql", "Quartz")]
    [InlineData(PackageIds.Simulator, "YamlDotNet")]
    [InlineData(PackageIds.Command)]
    public void Package_DependsOnTheseAndNoOthers(string id, params string[] dependencies)
    {
        using var package = new PackedFile(id);

        package.Dependencies.ShouldBe(dependencies.Select(dependency => $"net10.0 {dependency}"), ignoreOrder: true);
        package.SiblingVersions.ShouldAllBe(version => version == package.Element("version")!.Value);
        package.FrameworkReferences.ShouldBe(id == PackageIds.Simulator ? ["net10.0 Microsoft.AspNetCore.App"] : []);
    }

    [Theory]
    [MemberData(nameof(PackageIds.All), MemberType = typeof(PackageIds))]
    public void Symbols_AreThoseOfEveryAssemblyOfOurs(string id)
    {
        using var package = new PackedFile(id);
        using var symbols = new PackedFile(id, "snupkg");
        var ours = package.Entries.Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(entry).StartsWith("job", StringComparison.OrdinalIgnoreCase));

        symbols.Entries.Where(entry => !entry.EndsWith(".nuspec", StringComparison.Ordinal))
            .ShouldBe(ours.Select(entry => Path.ChangeExtension(entry, ".pdb")), ignoreOrder: true);
    }
}
