namespace JobClients;

/// <summary>What a <see cref="JobState"/> means for whoever waits.</summary>
public static class JobStateExtensions
{
    /// <summary>Whether a job in this state has ended for good.</summary>
    /// <param name="state">The state.</param>
    public static bool IsTerminal(this JobState state) => state >= JobState.Succeeded;

    /// <summary>Whether a job in this state has ended well; true for <see cref="JobState.Succeeded"/> alone.</summary>
    /// <param name="state">The state.</param>
    public static bool IsSuccess(this JobState state) => state == JobState.Succeeded;
}
