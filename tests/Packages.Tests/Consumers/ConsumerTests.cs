using System.Text.Json;

namespace JobClients.Packages.Tests.Consumers;

[Collection(nameof(ConsumerFolder))]
public sealed class ConsumerTests : IClassFixture<ConsumerFolder>
{
    [Fact]
    public async Task Waiting_RunsAgainstTheSimulator()
    {
        await ConsumerFolder.DotnetAsync("build", "Waiting");

        var said = await ConsumerFolder.RunAsync("dotnet", Path.Combine(ConsumerFolder.Path, "bin", "Waiting", "release", "Waiting.dll"));

        said.ShouldContain("Succeeded in spite of HTTP 502");
        said.ShouldContain("1 rows, 30 bytes");
        said.ShouldContain("Succeeded, 0 warnings");
        said.ShouldContain("self came back as XML");
        said.ShouldContain("ended as ERRORS_ENCOUNTERED: CompletedWithErrors");
        ShouldBeFromHere(PackageIds.Core, PackageIds.Zuora, PackageIds.VeevaVault, PackageIds.Xml, PackageIds.Simulator);
    }

    [Fact]
    public async Task Trimmed_IsPublishedWithoutWarnings_AndRuns()
    {
        (await ConsumerFolder.DotnetAsync("publish", "Trimmed")).ShouldNotContain("warning");

        var said = await ConsumerFolder.RunAsync(Path.Combine(ConsumerFolder.Path, "publish", "Trimmed", "release", "Trimmed"));

        said.ShouldContain("Succeeded, 7 rows");
        said.ShouldContain("Succeeded, 1 link");
    }

    // Elsewhere there may be packages of the same names.
    private static void ShouldBeFromHere(params string[] ids)
    {
        foreach (var id in ids)
        {
            var restored = Directory.GetFiles(Path.Combine(ConsumerFolder.Path, "packages", id.ToLowerInvariant()), ".nupkg.metadata", SearchOption.AllDirectories).ShouldHaveSingleItem();
            using var metadata = JsonDocument.Parse(File.ReadAllText(restored));
            Path.GetFullPath(metadata.RootElement.GetProperty("source").GetString()!).ShouldBe(PackedFolder.Path);
        }
    }
}
