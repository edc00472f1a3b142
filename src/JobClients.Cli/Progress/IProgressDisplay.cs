using JobClients.Cli.Following;

namespace JobClients.Cli.Progress;

/// <summary>Shows on standard error how jobs come along.</summary>
internal interface IProgressDisplay
{
    /// <summary>Shows jobs for as long as they are followed.</summary>
    /// <param name="references">The jobs.</param>
    /// <param name="follow">Follows them, and tells the listener.</param>
    Task<T> ShowAsync<T>(IReadOnlyList<JobReference> references, Func<IJobListener, Task<T>> follow);
}
