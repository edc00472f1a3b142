using JobClients.Cli.Following;

namespace JobClients.Cli.Progress;

/// <summary>One line for each change, for files, pipes and terminals that cannot redraw.</summary>
internal sealed class PlainDisplay(Surroundings surroundings) : IProgressDisplay
{
    public Task<T> ShowAsync<T>(IReadOnlyList<JobReference> references, Func<IJobListener, Task<T>> follow) =>
        follow(new ProgressLines(surroundings));
}
