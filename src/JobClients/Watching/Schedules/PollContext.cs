namespace JobClients;

/// <summary>What is known when the next poll of a job is to be placed.</summary>
/// <param name="Watched">How long the job has been watched without a break.</param>
/// <param name="Polls">How many polls that made.</param>
/// <param name="ConsecutiveFailures">How many of them failed since the last that succeeded.</param>
/// <param name="Last">What the last successful poll told, or null.</param>
public readonly record struct PollContext(TimeSpan Watched, int Polls, int ConsecutiveFailures, JobSnapshot? Last)
{
    /// <summary>
    /// How long the job has run as far as is known: since its vendor says that it was made, or else since it was first seen.
    /// </summary>
    public TimeSpan Age { get; init; }

    /// <summary>
    /// How much delay one poll is worth: <see cref="JobWatcherOptions.PollCost"/>, and more the less the server allows.
    /// </summary>
    public TimeSpan PollCost { get; init; }

    /// <summary>The least wait between two polls of the job, which is kept whatever the schedule says.</summary>
    public TimeSpan MinimumInterval { get; init; }

    /// <summary>What past jobs of the kind say of its run time.</summary>
    internal RunTimeLaw? Law { get; init; }

    /// <summary>What the job itself says of its end.</summary>
    internal ProgressForecast? Forecast { get; init; }
}
