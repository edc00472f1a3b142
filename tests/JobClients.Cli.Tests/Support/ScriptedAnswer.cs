namespace JobClients.Cli.Tests.Support;

/// <summary>What a poll is told: a status and what else the vendor says, or a failure.</summary>
internal sealed record ScriptedAnswer(string Status)
{
    public JobProgress? Progress { get; init; }

    public JobTimes Times { get; init; } = JobTimes.None;

    public JobError? Error { get; init; }

    public IReadOnlyList<JobWarning> Warnings { get; init; } = [];

    public Uri? ResultLink { get; init; }

    public JobClientErrorKind? Failure { get; init; }

    public static implicit operator ScriptedAnswer(string status) => new(status);

    public static ScriptedAnswer Failing(JobClientErrorKind kind) => new("") { Failure = kind };
}
