using System.Diagnostics;

namespace JobClients.Packages.Tests.Consumers;

/// <summary>Where the consumers are built, emptied before each run: an older package of the same version must not be taken.</summary>
public sealed class ConsumerFolder
{
    public ConsumerFolder()
    {
        _ = PackedFolder.File(PackageIds.Core, "nupkg");
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        Directory.CreateDirectory(Path);
    }

    public static string Path { get; } = Repository.Path("artifacts", "consumer");

    /// <summary>The SDK at work on a consumer. No build server is left behind, which would hold the output open.</summary>
    internal static Task<string> DotnetAsync(string verb, string project) => CommandLine.RunAsync(
        new("dotnet", [verb, System.IO.Path.Combine(Sources, project), "--configuration", "Release", "--disable-build-servers"]) { WorkingDirectory = Sources });

    /// <summary>Something that was built here, run here.</summary>
    internal static Task<string> RunAsync(string program, params string[] arguments) =>
        CommandLine.RunAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path });

    internal static string Sources { get; } = Repository.Path("tests", "Consumer");
}
