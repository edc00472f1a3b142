namespace JobClients.Cli.Tests.Support;

/// <summary>A kind of job without a vendor: <c>test/job/{id}</c>, polled at most once a second.</summary>
internal sealed class ScriptedKind(Func<JobReference, int, ScriptedAnswer> answer) : JobKind<ScriptedAnswer>(
    "test",
    "job",
    new StatusTable(
        (JobState.Queued, ["queued"]),
        (JobState.Running, ["running"]),
        (JobState.AwaitingInput, ["input"]),
        (JobState.Succeeded, ["done"]),
        (JobState.CompletedWithErrors, ["partly"]),
        (JobState.Failed, ["failed"]),
        (JobState.Cancelled, ["cancelled"]),
        (JobState.TimedOut, ["timeout"]),
        (JobState.MissedSchedule, ["missed"])))
{
    private readonly Dictionary<JobReference, int> _polls = [];

    protected override Func<CancellationToken, Task<ScriptedAnswer?>> PrepareFetch(JobReference reference) => _ =>
    {
        _polls[reference] = _polls.GetValueOrDefault(reference) + 1;
        var told = answer(reference, _polls[reference]);
        return told.Failure is { } kind ? throw new JobClientException(kind, "as scripted.") : Task.FromResult<ScriptedAnswer?>(told);
    };

    protected override JobSnapshot<ScriptedAnswer> Read(JobReference reference, ScriptedAnswer model, DateTimeOffset observedAt) => new()
    {
        Reference = reference,
        Status = model.Status,
        State = Statuses.StateOf(model.Status),
        ObservedAt = observedAt,
        Progress = model.Progress,
        Times = model.Times,
        Error = model.Error,
        Warnings = model.Warnings,
        ResultLink = model.ResultLink,
        Model = model,
    };

    protected override JobClientException? Explain(Exception exception) => exception as JobClientException;
}
