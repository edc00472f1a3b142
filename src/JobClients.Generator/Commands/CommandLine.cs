using System.CommandLine;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Drafts;

namespace JobClients.Generator.Commands;

/// <summary>The command line of the program.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Writes Kiota clients for C# from OpenAPI documents.")
        {
            GenerateCommand.Create(), BuildCommand.Create(), KiotaCommand.Create(), ServersCommand.Create(), PagesCommand.Create(), SurfaceCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync(problem.Message).ConfigureAwait(false);
            }

            return ExitCodes.Misused;
        }

        return await InvokeAsync(parsed, output, error).ConfigureAwait(false);
    }

    // Whatever goes wrong is told in one line: a build has no use for a stack trace.
    private static async Task<int> InvokeAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            new Report(output).Error("JobClients.Generator", "JCG099", $"Something unforeseen happened: {Description.OneLine(failure.Message)}");
            return ExitCodes.Failed;
        }
    }
}
