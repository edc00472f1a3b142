using JobClients.Generator.Commands;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Pages;

/// <summary>A folder with pages, to be compared with the project's own specs unless another root is given.</summary>
internal sealed class PagesFolder : IDisposable
{
    public TemporaryFolder Files { get; } = new();

    /// <summary>Runs <c>pages</c>, and gives its exit code and the lines that it printed.</summary>
    public async Task<(int ExitCode, string[] Lines)> CompareAsync(string? root = null)
    {
        using var output = new StringWriter();
        var exitCode = await CommandLine.RunAsync(["pages", Files.Path, "--root", root ?? AppContext.BaseDirectory], output, output);
        return (exitCode, output.ToString().Split(output.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => Files.Dispose();
}
