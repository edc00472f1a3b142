using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Tracking;

namespace JobClients.Cli.Commands.Tracking;

internal sealed class AddTrackedCommand : Command
{
    private readonly CommandTools _tools;
    private readonly JobList _jobs;
    private readonly DurationOption _timeout = new("--timeout", TimeSpan.FromDays(1), "How long to follow each job at most");
    private readonly Option<string[]> _metadata = new("--metadata")
    {
        Description = "KEY=VALUE, to be given back with each outcome; may be repeated.",
        HelpName = "KEY=VALUE",
    };

    public AddTrackedCommand(CommandTools tools)
        : base("add", "Has jobs followed. A job that is followed already stays as it is.")
    {
        _tools = tools;
        _jobs = new(tools.ReferenceBeginnings);
        _jobs.AddTo(this);
        Add(_timeout);
        Add(_metadata);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var references = await _jobs.ReadAsync(parsed, _tools.Surroundings, cancellationToken).ConfigureAwait(false);
        var metadata = parsed.GetValue(_metadata) is { Length: > 0 } entries ? ReadMetadata(entries) : null;
        var timeout = _timeout.ValueIn(parsed);
        var added = await TrackerSession.UseAsync(_tools.Surroundings, async tracker =>
        {
            var count = 0;
            foreach (var reference in references)
            {
                count += await tracker.TrackAsync(reference, timeout, metadata, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            return count;
        }).ConfigureAwait(false);
        _tools.Surroundings.Complain($"{added} of {references.Count} tracked anew.");
        return (int)ExitCode.Succeeded;
    }

    private static Dictionary<string, string> ReadMetadata(string[] entries)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var end = entry.IndexOf('=', StringComparison.Ordinal);
            metadata[end > 0 ? entry[..end] : throw new UsageException($"--metadata has to be KEY=VALUE, not '{entry}'.")] = entry[(end + 1)..];
        }

        return metadata;
    }
}
