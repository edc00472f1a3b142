using System.Diagnostics;
using System.Text.Json;

namespace JobClients.Packages.Tests.Consumers;

[Collection(nameof(ConsumerFolder))]
public sealed class ToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobctl-").FullName;

    [Fact]
    public async Task Tool_IsInstalledAndFollowsAJobOfItsOwnSimulator()
    {
        await InstallAsync();
        using var simulator = CommandLine.Start(new(Jobctl, ["simulate", "--output", "ndjson"]));
        try
        {
            var greeting = (await simulator.StandardOutput.ReadLineAsync()).ShouldNotBeNull();
            using var report = JsonDocument.Parse(greeting);

            (await GetAsync(report.RootElement)).ShouldContain("vault/job/");
        }
        finally
        {
            CommandLine.End(simulator);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Jobctl => Path.Combine(_folder, "jobctl");

    private Task<string> InstallAsync() => CommandLine.RunAsync(new("dotnet",
        [
            "tool", "install", PackageIds.Command, "--tool-path", _folder,
            "--configfile", Path.Combine(ConsumerFolder.Sources, "nuget.config"),
        ]));

    private Task<string> GetAsync(JsonElement report)
    {
        var reference = report.GetProperty("references").EnumerateArray().Select(text => text.GetString()!).Single(text => text.StartsWith("vault/", StringComparison.Ordinal));
        var start = new ProcessStartInfo(Jobctl, ["get", reference]);
        foreach (var variable in report.GetProperty("environment").EnumerateObject())
        {
            start.Environment[variable.Name] = variable.Value.GetString();
        }

        return CommandLine.RunAsync(start);
    }
}
