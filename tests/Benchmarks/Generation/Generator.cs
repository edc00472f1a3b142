using System.Runtime.InteropServices;

namespace JobClients.Benchmarks.Generation;

/// <summary>The generator of this repository.</summary>
internal sealed class Generator(Workshop workshop)
{
    private string Built => Path.Combine(workshop.Root, "artifacts", "bin", "JobClients.Generator", "release", "JobClients.Generator.dll");

    private string PublishFolder => Path.Combine(workshop.Root, "artifacts", "benchmarks", "publish");

    public IEnumerable<GenerationTool> BuiltTools => Tools("generator", Built);

    public IEnumerable<GenerationTool> PublishedTools => Tools("generator, ReadyToRun", Path.Combine(PublishFolder, "program", "JobClients.Generator.dll"));

    /// <summary>Compiles the generator for this machine alone; false where the compiler for that cannot be had.</summary>
    public Task<bool> PublishAsync() => ColdProcess.SucceedsAsync(
        workshop.Root,
        "dotnet",
        "publish",
        "src/JobClients.Generator",
        "--configuration=Release",
        $"--runtime={RuntimeInformation.RuntimeIdentifier}",
        "--self-contained=false",
        $"--output={Path.Combine(PublishFolder, "program")}",
        $"--artifacts-path={PublishFolder}",
        "--property:PublishReadyToRun=true",
        "--property:GenerateClients=false",

        // The repository's own lock file knows nothing of machines.
        "--property:RestoreLockedMode=false",
        $"--property:NuGetLockFilePath={Path.Combine(PublishFolder, "packages.lock.json")}");

    private IEnumerable<GenerationTool> Tools(string name, string program)
    {
        string[] client = ["--language", "CSharp", "--class-name", "ZuoraApiClient", "--namespace-name", "JobClients.Zuora.Generated"];
        yield return new($"{name}, one client", [program, "generate", "--openapi", Workshop.Spec, "--output", workshop["kiota"], .. client]);
        yield return new($"{name}, all as in a build", program, "build", "--strict", "--check", "--root", ".");
    }
}
