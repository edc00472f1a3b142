using System.CommandLine;
using JobClients.Cli.Following;
using JobClients.Cli.Output;

namespace JobClients.Cli.Commands;

/// <summary>Follows jobs for a command: progress, results, failures, and how to go on after an early end.</summary>
internal sealed class FollowSession(CommandTools tools, ParseResult parsed, IResultWriter results)
{
    private JobFollower? _follower;

    /// <summary>The command line that goes on following some jobs.</summary>
    public required Func<IEnumerable<JobReference>, string> Resume { get; init; }

    /// <summary>Follows jobs to their ends.</summary>
    /// <returns>The worst of their exit codes.</returns>
    public async Task<ExitCode> RunAsync(
        IReadOnlyList<JobReference> references,
        Func<JobFollower, CancellationToken, Task<JobOutcome[]>> follow,
        CancellationToken cancellationToken)
    {
        using var connections = tools.Connections.Open(references);
        var jobs = references.Select(connections.Open).ToArray();
        try
        {
            var outcomes = await tools.Display(parsed, results.WritesOnTheWay).ShowAsync(references, Follow).ConfigureAwait(false);
            await (connections.RunTimes?.KeepAsync() ?? Task.CompletedTask).ConfigureAwait(false);
            return Conclude(outcomes);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            tools.Surroundings.Complain($"interrupted; nothing was done to the jobs. Resume with: {Resume(_follower!.Unfinished)}");
            return ExitCode.Interrupted;
        }

        Task<JobOutcome[]> Follow(IJobListener display)
        {
            _follower = new(jobs, display, results);
            return follow(_follower, cancellationToken);
        }
    }

    private ExitCode Conclude(JobOutcome[] outcomes)
    {
        results.Complete(outcomes);
        tools.WarnOf(outcomes);
        tools.ComplainOf(outcomes);
        var timedOut = outcomes.Where(outcome => outcome.ExitCode == ExitCode.WaitTimedOut).Select(outcome => outcome.Reference).ToArray();
        if (timedOut.Length > 0)
        {
            tools.Surroundings.Complain($"resume with: {Resume(timedOut)}");
        }

        return ExitCodes.WorstOf(outcomes.Select(outcome => outcome.ExitCode));
    }
}
