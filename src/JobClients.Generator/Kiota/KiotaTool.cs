using System.ComponentModel;
using System.Diagnostics;

namespace JobClients.Generator.Kiota;

/// <summary>Kiota's own tool, wherever it is installed.</summary>
/// <param name="root">Where it runs, and where a manifest of local tools is looked for.</param>
/// <param name="searchPath">The folders to look in, as <c>PATH</c> lists them.</param>
internal sealed class KiotaTool(string root, string searchPath)
{
    /// <summary>How to start the tool; null if it is not installed.</summary>
    public async Task<KiotaCommandLine?> FindAsync(CancellationToken cancellationToken)
    {
        foreach (var candidate in Candidates())
        {
            if ((await RunAsync(candidate, ["--version"], cancellationToken).ConfigureAwait(false)).ExitCode == 0)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Runs the tool to its end, and gives what it printed.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(KiotaCommandLine kiota, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(Description(kiota, arguments))!;
            return await EndAsync(process, cancellationToken).ConfigureAwait(false);
        }
        catch (Win32Exception failure)
        {
            return (-1, failure.Message);
        }
    }

    // dotnet finds local tools of the manifest, and dotnet-kiota; a global tool is a program of its own.
    private IEnumerable<KiotaCommandLine> Candidates() => searchPath
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "kiota.exe" : "kiota"))
        .Where(File.Exists)
        .Select(program => new KiotaCommandLine(program, []))
        .Prepend(new KiotaCommandLine(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["kiota"]));

    private ProcessStartInfo Description(KiotaCommandLine kiota, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(kiota.Program, kiota.Prefix.Concat(arguments))
        {
            WorkingDirectory = root,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = searchPath;
        return start;
    }

    private static async Task<(int ExitCode, string Output)> EndAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
