namespace JobClients;

/// <summary>Decides when polling has become hopeless.</summary>
internal sealed class FailureCount(int maxInitial, int maxConsecutive)
{
    private bool _everSucceeded;

    /// <summary>How many polls failed in a row.</summary>
    public int Consecutive { get; private set; }

    /// <summary>Begins anew, for a new watch of the same job.</summary>
    public void Restart() => Consecutive = 0;

    public void Succeeded() => (_everSucceeded, Consecutive) = (true, 0);

    /// <summary>Counts a failure.</summary>
    /// <returns>Whether there is no point in polling on.</returns>
    public bool IsHopelessAfter(JobClientException failure)
    {
        switch (failure.Kind)
        {
            case JobClientErrorKind.RateLimited:
                return false;
            case JobClientErrorKind.Temporary or JobClientErrorKind.Protocol:
                Consecutive++;
                return Consecutive >= (_everSucceeded ? maxConsecutive : maxInitial);
            default:
                return true;
        }
    }
}
