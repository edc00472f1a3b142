using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Tracking;

namespace JobClients.Cli.Commands.Tracking;

internal sealed class RemoveTrackedCommand : Command
{
    private readonly CommandTools _tools;
    private readonly JobList _jobs;

    public RemoveTrackedCommand(CommandTools tools)
        : base("remove", "Has jobs followed no longer. The jobs themselves go on.")
    {
        _tools = tools;
        _jobs = new(tools.ReferenceBeginnings);
        _jobs.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var references = await _jobs.ReadAsync(parsed, _tools.Surroundings, cancellationToken).ConfigureAwait(false);
        var unknown = await TrackerSession.UseAsync(_tools.Surroundings, async tracker =>
        {
            var missing = new List<JobReference>();
            foreach (var reference in references)
            {
                if (!await tracker.UntrackAsync(reference, cancellationToken).ConfigureAwait(false))
                {
                    missing.Add(reference);
                }
            }

            return missing;
        }).ConfigureAwait(false);
        unknown.ForEach(reference => _tools.Surroundings.Complain($"{reference} was not tracked."));
        return (int)(unknown.Count == 0 ? ExitCode.Succeeded : ExitCode.Error);
    }
}
