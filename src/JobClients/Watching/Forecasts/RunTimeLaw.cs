namespace JobClients;

/// <summary>
/// What is believed of how long a job runs, and when it is best polled for its end. Times are in seconds since the job
/// began.
/// </summary>
internal abstract class RunTimeLaw
{
    /// <summary>The probability that a job runs longer than this.</summary>
    public abstract double Survival(double age);

    /// <summary>How long to wait with the next poll of a job that has not ended yet.</summary>
    /// <param name="age">How long it has run.</param>
    /// <param name="cost">The seconds of delay that one poll is worth.</param>
    /// <param name="floor">The least wait.</param>
    public abstract double NextGap(double age, double cost, double floor);
}
