namespace JobClients;

/// <summary>Some of the outcomes.</summary>
/// <param name="Outcomes">The outcomes.</param>
/// <param name="Next">What <see cref="JobOutcomeQuery.After"/> is for the next page; null if there is none.</param>
public sealed record JobOutcomePage(IReadOnlyList<JobOutcomeEntry> Outcomes, long? Next);
