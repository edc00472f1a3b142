namespace JobClients;

/// <summary>What is known when the next poll of a job is to be placed.</summary>
/// <param name="Watched">How long the job has been watched without a break.</param>
/// <param name="Polls">How many polls that made.</param>
/// <param name="ConsecutiveFailures">How many of them failed since the last that succeeded.</param>
/// <param name="Last">What the last successful poll told, or null.</param>
public readonly record struct PollContext(TimeSpan Watched, int Polls, int ConsecutiveFailures, JobSnapshot? Last);
