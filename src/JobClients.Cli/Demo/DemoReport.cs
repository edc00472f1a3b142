using JobClients.Cli.Following;

namespace JobClients.Cli.Demo;

/// <summary>How a job of the demo came out, in JSON.</summary>
/// <param name="Reference">The job.</param>
/// <param name="Status">The vendor's own text.</param>
/// <param name="State">The state in which it was last seen.</param>
/// <param name="Foreseen">The state in which it has to end.</param>
/// <param name="DurationSeconds">How long it took until its end was seen.</param>
/// <param name="Polls">How often it was polled, as the server counts.</param>
internal sealed record DemoReport(string Reference, string? Status, string? State, string Foreseen, double DurationSeconds, int Polls)
{
    public static DemoReport Of(FollowedJob outcome, JobState foreseen, TimeSpan duration, int polls) => new(
        outcome.Reference.ToString(),
        outcome.Snapshot?.Status,
        outcome.Snapshot?.State.ToString(),
        foreseen.ToString(),
        Math.Round(duration.TotalSeconds, 1),
        polls);

    /// <summary>What did not end as foreseen, a sentence for each.</summary>
    public static IReadOnlyList<string> SurprisesIn(IEnumerable<DemoReport> reports) =>
        [.. reports
            .Where(report => report.State != report.Foreseen)
            .Select(report => $"{report.Reference} should have ended as {report.Foreseen}, and is {report.State ?? "not known"}.")];
}
