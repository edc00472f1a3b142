using System.Text;
using JobClients.Generator.Commands;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Robustness;

/// <summary>Tries to generate a client from whatever a document may contain.</summary>
internal sealed class Attempt : IDisposable
{
    // Against attempts without end only: how long one takes depends on what else the machine does.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _files = new();

    public Task<Outcome> GenerateAsync(string document) => GenerateAsync(Encoding.UTF8.GetBytes(document));

    public async Task<Outcome> GenerateAsync(byte[] document)
    {
        var (spec, output) = (_files.Full("openapi"), _files.Full("out"));
        await File.WriteAllBytesAsync(spec, document);
        using var text = new StringWriter();
        var run = Task.Run(() => CommandLine.RunAsync(["generate", "-l", "CSharp", "-d", spec, "-o", output], text, text));
        var exitCode = await run.WaitAsync(s_limit, TimeProvider.System);
        var hasWritten = Directory.Exists(output);
        if (hasWritten)
        {
            Directory.Delete(output, recursive: true);
        }

        return new Outcome(exitCode, text.ToString(), hasWritten);
    }

    public void Dispose() => _files.Dispose();
}
