namespace JobClients;

/// <summary>Decides when polling has become hopeless.</summary>
internal struct FailureCount
{
    private bool _everSucceeded;
    private bool _hasReplayed;

    /// <summary>How many polls failed in a row.</summary>
    public int Consecutive { get; private set; }

    /// <summary>Goes on with a count that was kept.</summary>
    public static FailureCount Load(FailureState state) =>
        new() { _everSucceeded = state.EverSucceeded, Consecutive = state.Consecutive };

    public readonly FailureState Save() => new(_everSucceeded, Consecutive);

    /// <summary>Begins anew, for a new watch of the same job.</summary>
    public void Restart() => (Consecutive, _hasReplayed) = (0, false);

    public void Succeeded() => (_everSucceeded, _hasReplayed, Consecutive) = (true, false, 0);

    /// <summary>Whether the failed poll is sent once more because a new login may mend it: the second refusal is final.</summary>
    public bool IsToBeReplayed(JobClientException failure)
    {
        if (!failure.MayLogInAgain || _hasReplayed)
        {
            return false;
        }

        _hasReplayed = true;
        return true;
    }

    /// <summary>Counts a failure.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="maxInitial">How many in a row are too many if no poll has succeeded.</param>
    /// <param name="maxConsecutive">How many in a row are too many otherwise.</param>
    /// <returns>Whether there is no point in polling on.</returns>
    public bool IsHopelessAfter(JobClientException failure, int maxInitial, int maxConsecutive)
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

    /// <summary>A count as it is kept. A poll that is to be sent once more is not left to others, so that is none of it.</summary>
    internal readonly record struct FailureState(bool EverSucceeded, int Consecutive);
}
