namespace JobClients.Cli.Output;

/// <summary>A state that a status stands for only if the rest of the answer says so too.</summary>
/// <param name="State">The state.</param>
/// <param name="When">What the rest has to say.</param>
internal sealed record FinerRule(JobState State, string When)
{
    private static readonly FinerRule[] s_labeled =
    [
        new(JobState.Succeeded, "no record failed or timed out"),
        new(JobState.CompletedWithErrors, "some did, or it is not told how many"),
        new(JobState.Failed, "some did, and none was labeled"),
    ];

    /// <summary>The states of a status of a kind that its table alone does not tell apart; empty if it does.</summary>
    public static IReadOnlyList<FinerRule> Of(JobKind kind, string status) =>
        (kind.Vendor, kind.Name, status) is ("zuora", "data-labeling", "Completed") ? s_labeled : [];
}
