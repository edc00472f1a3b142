namespace JobClients.Cli.Following;

/// <summary>Somebody who is told of jobs while they are followed, from any thread, but never twice at the same time.</summary>
internal interface IJobListener
{
    void Changed(JobSnapshot snapshot);

    void Ended(FollowedJob outcome);
}
