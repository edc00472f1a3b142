namespace JobClients.Benchmarks.Polling;

/// <summary>What a waiter is told before it begins.</summary>
/// <param name="PollCost">λ: the seconds of delay that one request is worth.</param>
/// <param name="PastRuns">Run times, in seconds, of earlier jobs of the same law, as many as the row's knowledge has.</param>
/// <param name="Random">For jitter.</param>
internal sealed record WaitSetting(double PollCost, IReadOnlyList<double> PastRuns, Random Random);
