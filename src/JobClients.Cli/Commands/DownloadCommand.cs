using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Downloads;

namespace JobClients.Cli.Commands;

internal sealed class DownloadCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ReferencesArgument _reference;
    private readonly TargetOption _target = new();
    private readonly Option<bool> _force = new("--force") { Description = "Replace a file that exists already." };

    private readonly Option<bool> _decompress = new("--decompress")
    {
        Description = "Inflate what comes with Content-Encoding: gzip. The file of a query with compression GZIP does not, and stays as it is.",
    };

    public DownloadCommand(CommandTools tools)
        : base("download", "Downloads the result of a job that has succeeded. Does not wait for it: 5 if it ended otherwise, 8 if it has not ended.")
    {
        _tools = tools;
        Add(_reference = new(ArgumentArity.ExactlyOne, tools.ReferenceBeginnings));
        Add(_target);
        Add(_force);
        Add(_decompress);
        Add(tools.Progress);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var references = parsed.GetRequiredValue(_reference);
        using var connections = _tools.Connections.Open(references);
        var job = connections.Open(references[0]);
        if (job is not IDownloadableJob downloadable)
        {
            throw new UsageException($"'{job.Reference}' is of a kind that leaves no result to download.");
        }

        var lines = DownloadDisplays.Create(_tools.Surroundings, parsed.GetValue(_tools.Progress), job.Reference);
        try
        {
            await (parsed.GetValue(_target) == TargetOption.StandardOutput
                ? WriteAsync(downloadable, parsed, lines, cancellationToken)
                : SaveAsync(job, parsed, lines, cancellationToken)).ConfigureAwait(false);
            return (int)ExitCode.Succeeded;
        }
        finally
        {
            lines?.End();
        }
    }

    private JobDownloadOptions ReadOptions(ParseResult parsed) => new() { Overwrite = parsed.GetValue(_force), Decompress = parsed.GetValue(_decompress) };

    private async Task WriteAsync(IDownloadableJob job, ParseResult parsed, DownloadDisplay? lines, CancellationToken cancellationToken)
    {
        var output = _tools.Surroundings.OpenOutput();
        await using (output.ConfigureAwait(false))
        {
            await job.DownloadAsync(output, ReadOptions(parsed), lines, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SaveAsync(Job job, ParseResult parsed, DownloadDisplay? lines, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(_target) ?? LocalName.Of(await job.GetAsync(cancellationToken).ConfigureAwait(false));
        var result = await ((IDownloadableJob)job).DownloadAsync(path, ReadOptions(parsed), lines, cancellationToken).ConfigureAwait(false);
        lines?.End();
        var encoding = result.ContentEncoding is null ? "" : $", {result.ContentEncoding}";
        _tools.Surroundings.Output.WriteLine(Printable.Of($"{path} ({ByteCount.Of(result.Length)}{encoding})"));
    }
}
