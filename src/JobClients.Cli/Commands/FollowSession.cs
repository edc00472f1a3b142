using System.CommandLine;
using JobClients.Cli.Connections;
using JobClients.Cli.Following;
using JobClients.Cli.Output;
using JobClients.Cli.Progress;
using JobClients.Cli.Timelines;

namespace JobClients.Cli.Commands;

/// <summary>Follows jobs for a command: progress, results, failures, and how to go on after an early end.</summary>
internal sealed class FollowSession(CommandTools tools, ParseResult parsed, ResumeLine resume)
{
    public StopRule Rule { get; init; }

    /// <summary>Whether every change counts, and not the end alone.</summary>
    public bool IsWatch { get; init; }

    /// <summary>Where the timelines go, or null.</summary>
    public string? Html { get; init; }

    /// <summary>Follows jobs to their ends.</summary>
    /// <returns>The exit code that their ends make.</returns>
    public async Task<ExitCode> RunAsync(
        IReadOnlyList<JobReference> references,
        Func<JobFollower, CancellationToken, Task<FollowedJob[]>> follow,
        CancellationToken cancellationToken)
    {
        var results = tools.Results(parsed, references.Count == 1, IsWatch);
        var file = Html is null ? null : new TimelineFile(Html);
        var recorder = new TimelineRecorder(references, tools.Surroundings.Time);
        using var witness = file is null ? null : new PollWitness(references, recorder.Polled);
        using var connections = tools.Connections.Open(references);
        var jobs = references.Select(connections.Open).ToArray();
        JobFollower? follower = null;
        try
        {
            var outcomes = await CreateDisplay(references, results, connections).ShowAsync(references, FollowAsync).ConfigureAwait(false);
            await KeepAsync(connections).ConfigureAwait(false);
            Conclude(results, outcomes);
            var code = Rule.Judge(outcomes, follower!.Decision);
            return Publish(file, recorder) ? code : ExitCodes.WorstOf([code, ExitCode.Error]);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await KeepAsync(connections).ConfigureAwait(false);
            Publish(file, recorder);
            Interrupt(results, follower!);
            return ExitCode.Interrupted;
        }

        Task<FollowedJob[]> FollowAsync(IJobListener display)
        {
            IJobListener[] listeners = file is null ? [display, results] : [display, results, recorder];
            follower = new(jobs, listeners) { Rule = Rule };
            return follow(follower, cancellationToken);
        }
    }

    private Task KeepAsync(OpenConnections connections) => connections.RunTimes?.KeepAsync(tools.Surroundings.Complain) ?? Task.CompletedTask;

    private IProgressDisplay CreateDisplay(IReadOnlyList<JobReference> references, IResultWriter results, OpenConnections connections) =>
        ProgressDisplays.Create(tools.Surroundings, tools.Display(parsed, references.Count) with
        {
            IsBoard = IsWatch,
            OutputOnTheWay = results.WritesOnTheWay,
            History = connections.RunTimes?.History,
        });

    /// <returns>Whether the page is there, if it was asked for.</returns>
    private bool Publish(TimelineFile? file, TimelineRecorder recorder)
    {
        try
        {
            file?.Write(new TimelinePage(recorder, tools.Surroundings.Time.GetUtcNow()).Write());
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            tools.Surroundings.Complain($"the timelines could not be written: {failure.Message}");
            return false;
        }
    }

    private void Conclude(IResultWriter results, FollowedJob[] outcomes)
    {
        results.Complete(outcomes);
        tools.WarnOf(outcomes);
        tools.ComplainOf(outcomes);
        var timedOut = outcomes.Where(outcome => outcome.ExitCode == ExitCode.WaitTimedOut).ToArray();
        var left = Array.FindAll(outcomes, outcome => outcome.IsLeft && outcome.Snapshot is not { IsTerminal: true });
        if (timedOut.Length > 0)
        {
            tools.Surroundings.Notices.Resume(reason: null, resume.For(timedOut.Select(outcome => outcome.Reference)));
        }
        else if (left.Length > 0)
        {
            tools.Surroundings.Notices.Resume(
                $"{left.Length} {(left.Length == 1 ? "job was" : "jobs were")} left to go on.", resume.For(left.Select(outcome => outcome.Reference)));
        }
    }

    /// <summary>What has become of jobs is not lost because others have not ended.</summary>
    private void Interrupt(IResultWriter results, JobFollower follower)
    {
        if (follower.Ended is { Count: > 0 } ended)
        {
            results.Complete(ended);
            tools.WarnOf(ended);
            tools.ComplainOf(ended);
        }

        tools.Surroundings.Notices.Resume("interrupted; nothing was done to the jobs.", resume.For(follower.Unfinished));
    }
}
