using JobClients.Generator.Commands;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Kiota;

namespace JobClients.Generator.Tests.Support;

/// <summary>A program in the place of Kiota's tool: it records its arguments, and gives what was prepared.</summary>
internal sealed class FakeKiota : IDisposable
{
    private const string Prepared = "prepared";

    public TemporaryFolder Files { get; } = new();

    public IReadOnlyList<string> Arguments => Files["arguments"].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Installs it, as <c>dotnet-kiota</c> or as the global tool <c>kiota</c>.</summary>
    public void Install(string name = "dotnet-kiota", string ending = "")
    {
        Files[$"bin/{name}"] = $"""
            #!/bin/sh
            [ "$1" = --version ] && exit 0
            printf '%s\n' "$@" > '{Files.Full("arguments")}'
            while [ "$1" != --output ]; do shift; done
            cp -R '{Files.Full(Prepared)}/.' "$2"
            {ending}
            """.ReplaceLineEndings("\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Files.Full($"bin/{name}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Prepares the client of a spec, with the lock that Kiota writes beside it.</summary>
    public async Task PrepareAsync(string spec)
    {
        Files["openapi.yaml"] = spec;
        string[] arguments = ["generate", "-l", "CSharp", "-d", Files.Full("openapi.yaml"), "-o", Files.Full(Prepared), "-c", "SampleClient", "-n", "Sample"];
        (await CommandLine.RunAsync(arguments, TextWriter.Null, TextWriter.Null)).ShouldBe(0);
    }

    public void EditLock(string old, string @new) =>
        Files[$"{Prepared}/kiota-lock.json"] = Files[$"{Prepared}/kiota-lock.json"].Replace(old, @new, StringComparison.Ordinal);

    /// <summary>Runs the command on a repository; whether it succeeded, and what it printed.</summary>
    public async Task<(bool Succeeded, string Output)> RunAsync(string root, bool refusesBreaking = false)
    {
        using var output = new StringWriter();
        var report = new Report(output);
        var searchPath = string.Join(Path.PathSeparator, Files.Full("bin"), "/usr/bin", "/bin");
        await KiotaCommand.RunAsync(root, new KiotaTool(root, searchPath), report, new ConsumerChanges(output, report, refusesBreaking), CancellationToken.None);
        return (!report.HasErrors, output.ToString());
    }

    public void Dispose() => Files.Dispose();
}
