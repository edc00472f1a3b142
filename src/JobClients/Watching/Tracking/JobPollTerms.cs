namespace JobClients;

/// <summary>How <see cref="Job.PollAsync"/> polls.</summary>
public sealed class JobPollTerms
{
    /// <summary>What is known of the job from the polls before.</summary>
    /// <value>The default, null, is nothing.</value>
    public JobMemory? Memory { get; init; }

    /// <summary>
    /// Asks for leave at the last moment, when the least interval and the request budget of this program allow the poll, so
    /// that programs which share a job can agree on who polls it. A poll that has to be sent again after a new login asks
    /// again.
    /// </summary>
    /// <value>
    /// What returns within what time, counted from the question, the request has to be sent; null if it must not be. The
    /// default, null, asks nobody.
    /// </value>
    public Func<CancellationToken, ValueTask<TimeSpan?>>? Claim { get; init; }

    /// <summary>Which share of what the server allows this program may use, as long as nobody says otherwise.</summary>
    /// <value>More than 0 and at most 1, which is the default.</value>
    public double BudgetShare { get; init; } = 1;
}
