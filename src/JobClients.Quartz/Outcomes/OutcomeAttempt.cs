namespace JobClients;

/// <summary>An outcome that is to be delivered.</summary>
/// <param name="Entry">The outcome.</param>
/// <param name="IsDue">Whether its time has come.</param>
/// <param name="DueAt">When it comes.</param>
internal sealed record OutcomeAttempt(JobOutcomeEntry Entry, bool IsDue, DateTimeOffset DueAt);
