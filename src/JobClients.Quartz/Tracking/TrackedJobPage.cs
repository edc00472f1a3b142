namespace JobClients;

/// <summary>Some of the tracked jobs.</summary>
/// <param name="Jobs">The jobs.</param>
/// <param name="Next">What <see cref="TrackedJobQuery.After"/> is for the next page; null if there is none.</param>
public sealed record TrackedJobPage(IReadOnlyList<TrackedJob> Jobs, JobReference? Next);
