using JobClients.Cli.Following;

namespace JobClients.Cli.Progress;

/// <summary>Nothing, for who wants the results alone.</summary>
internal sealed class QuietDisplay : IProgressDisplay, IJobListener
{
    public Task<T> ShowAsync<T>(IReadOnlyList<JobReference> references, Func<IJobListener, Task<T>> follow) => follow(this);

    public void Changed(JobSnapshot snapshot)
    {
        // Nobody wants to know.
    }

    public void Ended(FollowedJob outcome)
    {
        // Nobody wants to know.
    }
}
