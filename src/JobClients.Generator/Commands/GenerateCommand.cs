using System.CommandLine;
using System.Text;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Generation;
using JobClients.Generator.Locking;
using JobClients.Generator.Output;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Commands;

/// <summary><c>generate</c>: one client, by the options of Kiota's command of that name.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var options = new GenerateOptions();
        var command = new Command("generate", "Generates one client, and its lock beside it.");
        options.Validate(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report(parsed.InvocationConfiguration.Output);
            await RunAsync(parsed, options, report, cancellationToken).ConfigureAwait(false);
            return report.HasErrors ? ExitCodes.Failed : ExitCodes.Succeeded;
        });
        return command;
    }

    private static async Task RunAsync(ParseResult parsed, GenerateOptions options, Report report, CancellationToken cancellationToken)
    {
        var (path, output) = (parsed.GetRequiredValue(options.OpenApi), parsed.GetRequiredValue(options.Output));
        var spec = new SpecReport(report, path, path);
        var findings = new Findings();
        try
        {
            var client = options.Read(parsed);
            var generated = await ClientGenerator.GenerateAsync(path, client, findings, cancellationToken).ConfigureAwait(false);
            spec.Add(findings, asErrors: false);
            Write(output, generated.Files, isClean: parsed.GetValue(options.CleanOutput));
            var location = Path.GetRelativePath(output, path).Replace(Path.DirectorySeparatorChar, '/');
            var text = LockJson.Write(LockOptions.ToLock(client, location, generated.DescriptionHash));
            AtomicFile.Write(Path.Combine(output, KiotaLock.FileName), Encoding.UTF8.GetBytes(text));
        }
        catch (SpecException failure)
        {
            spec.Error(failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            report.Error(output, "JCG006", $"The files cannot be written: {failure.Message}");
        }
    }

    private static void Write(string output, IReadOnlyDictionary<string, string> files, bool isClean)
    {
        var folder = new OutputFolder(output);
        var difference = folder.Compare(files);
        folder.Apply(isClean ? difference : difference with { Surplus = [] }, files);
    }
}
