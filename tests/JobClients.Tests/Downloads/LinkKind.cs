namespace JobClients.Tests.Downloads;

/// <summary>A kind of job with a result: it is done at once, and each poll tells the next link, the last for ever.</summary>
internal sealed class LinkKind(ManualTimeProvider time, params string?[] links) : JobKind<string>(
    "test", "job", new StatusTable((JobState.Running, ["running"]), (JobState.Succeeded, ["done"]), (JobState.Failed, ["failed"])))
{
    private readonly FailureReader _failures = new(time);

    public int Polls { get; private set; }

    public string Status { get; set; } = "done";

    public JobClientErrorKind? Failure { get; set; }

    public override bool HasResult => true;

    public override TimeSpan MinimumInterval => TimeSpan.Zero;

    protected internal override Func<CancellationToken, Task<string?>> PrepareFetch(JobReference reference) => _ =>
    {
        Polls++;
        return Failure is { } kind ? throw new JobClientException(kind, "as the test wants.") : Task.FromResult<string?>(Status);
    };

    protected override JobSnapshot<string> Read(JobReference reference, string model, DateTimeOffset observedAt) =>
        CreateSnapshot(reference, model, model, observedAt) with
        {
            ResultLink = links[Math.Min(Polls, links.Length) - 1] is { } link ? new(link, UriKind.RelativeOrAbsolute) : null,
        };

    protected override JobClientException? Explain(Exception exception) => _failures.Explain(exception);
}
