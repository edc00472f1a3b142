namespace JobClients.Cli.Following;

internal static class StopRules
{
    /// <summary>Whether what became of one job decides for all. To await input, or to run out of time, is no end.</summary>
    public static bool IsDecidedBy(this StopRule rule, FollowedJob outcome) => rule switch
    {
        StopRule.Any => outcome is { Failure: null, Snapshot.IsTerminal: true },
        StopRule.FailFast => outcome.ExitCode is ExitCode.NotSucceeded or ExitCode.Error or ExitCode.Authentication,
        _ => false,
    };

    /// <summary>The exit code: the worst of the jobs that were followed to the last, unless the first end alone counts.</summary>
    public static ExitCode Judge(this StopRule rule, IReadOnlyList<FollowedJob> outcomes, FollowedJob? first) =>
        rule == StopRule.Any && first is not null
            ? first.ExitCode
            : ExitCodes.WorstOf(outcomes.Where(outcome => !outcome.IsLeft).Select(outcome => outcome.ExitCode));
}
