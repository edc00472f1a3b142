using System.Globalization;

namespace JobClients.Tests;

/// <summary>A kind of job whose answers a test writes: a status, and how far the job has come if a test likes: <c>running 40</c>.</summary>
internal sealed class TestKind(ManualTimeProvider time, Func<int, CancellationToken, Task<string>> answer) : JobKind<string>(
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
    private readonly FailureReader _failures = new(time);

    public TestKind(ManualTimeProvider time, params string[] statuses)
        : this(time, (poll, _) => Task.FromResult(statuses[Math.Min(poll, statuses.Length) - 1]))
    {
    }

    /// <summary>When each poll started.</summary>
    public List<TimeSpan> Polls { get; } = [];

    public TimeSpan Floor { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What the server tells with each answer of how it wants to be asked.</summary>
    public Func<ServerAdvice?> Advice { get; init; } = () => null;

    public override TimeSpan MinimumInterval => Floor;

    protected internal override Func<CancellationToken, Task<string?>> PrepareFetch(JobReference reference) => cancellationToken =>
    {
        Polls.Add(time.Elapsed);
        return answer(Polls.Count, cancellationToken)!;
    };

    protected override JobSnapshot<string> Read(JobReference reference, string model, DateTimeOffset observedAt)
    {
        var parts = model.Split(' ');
        var snapshot = CreateSnapshot(reference, model, parts[0], observedAt);
        snapshot = Advice() is { } advice ? snapshot with { Advice = advice } : snapshot;
        return parts is [_, { Length: > 0 } percentage]
            ? snapshot with { Progress = JobProgress.FromPercentage(double.Parse(percentage, CultureInfo.InvariantCulture)) }
            : snapshot;
    }

    protected override JobClientException? Explain(Exception exception) => _failures.Explain(exception);
}
