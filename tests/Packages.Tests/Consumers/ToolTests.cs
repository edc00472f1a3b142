using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace JobClients.Packages.Tests.Consumers;

[Collection(nameof(ConsumerFolder))]
public sealed class ToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobctl-").FullName;

    [Fact]
    public async Task Tool_IsInstalled_AndAsksItsOwnSimulator()
    {
        _ = PackedFolder.File(PackageIds.Command, "nupkg");
        await InstallAsync();
        using var simulator = CommandLine.Start(Jobctl("simulate", "--output", "ndjson"));
        try
        {
            var greeting = (await simulator.StandardOutput.ReadLineAsync()).ShouldNotBeNull();
            using var report = JsonDocument.Parse(greeting);

            (await GetAsync(report.RootElement)).ShouldMatch("QUEUED|RUNNING|SUCCESS");
        }
        finally
        {
            CommandLine.End(simulator);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Told where the runtime is, which need not be where it is looked for.
    private ProcessStartInfo Jobctl(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(_folder, "jobctl"), arguments);
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
        return start;
    }

    private Task<string> InstallAsync() => CommandLine.RunAsync(new("dotnet",
        [
            "tool", "install", PackageIds.Command, "--tool-path", _folder,
            "--configfile", Path.Combine(ConsumerFolder.Sources, "nuget.config"),
        ]));

    private Task<string> GetAsync(JsonElement report)
    {
        var reference = report.GetProperty("references").EnumerateArray().Select(text => text.GetString()!).Single(text => text.StartsWith("vault/", StringComparison.Ordinal));
        var start = Jobctl("get", reference);
        foreach (var variable in report.GetProperty("environment").EnumerateObject())
        {
            start.Environment[variable.Name] = variable.Value.GetString();
        }

        return CommandLine.RunAsync(start);
    }
}
