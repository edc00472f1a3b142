namespace JobClients;

/// <summary>What one poll told of a job, with the vendor's answer whole.</summary>
/// <typeparam name="TModel">The generated model of the answer.</typeparam>
public sealed record JobSnapshot<TModel> : JobSnapshot
    where TModel : class
{
    /// <summary>The vendor's answer, fields that the description does not have included.</summary>
    public required TModel Model { get; init; }

    /// <summary>Returns the snapshot of a job that ended well, and throws for any other.</summary>
    /// <exception cref="JobFailedException">The job is not in <see cref="JobState.Succeeded"/>.</exception>
    public new JobSnapshot<TModel> EnsureSucceeded() => (JobSnapshot<TModel>)base.EnsureSucceeded();
}
