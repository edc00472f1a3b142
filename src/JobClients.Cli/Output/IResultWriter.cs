using JobClients.Cli.Following;

namespace JobClients.Cli.Output;

/// <summary>Writes results to standard output, some on the way and some at the end.</summary>
internal interface IResultWriter : IJobListener
{
    /// <summary>Whether it writes while jobs are followed.</summary>
    bool WritesOnTheWay { get; }

    void Complete(IReadOnlyList<FollowedJob> outcomes);
}
