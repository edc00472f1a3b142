using JobClients.Cli.Following;

namespace JobClients.Cli.Output;

/// <summary>A job in JSON, always in this shape. What is not known is left out.</summary>
internal sealed record JobReport
{
    public required string Reference { get; init; }

    public string? State { get; init; }

    /// <summary>The vendor's own text.</summary>
    public string? Status { get; init; }

    public bool? IsTerminal { get; init; }

    public bool? IsSuccess { get; init; }

    public ProgressReport? Progress { get; init; }

    public TimesReport? Times { get; init; }

    /// <summary>Why the job failed.</summary>
    public ErrorReport? Error { get; init; }

    /// <summary>What the vendor remarks.</summary>
    public IReadOnlyList<WarningReport>? Warnings { get; init; }

    /// <summary>Where the result is, without the query, which may be a signature that opens it to everybody.</summary>
    public string? ResultLink { get; init; }

    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>Why the job was not followed to its end; this says nothing about the job.</summary>
    public FailureReport? Failure { get; init; }

    public static JobReport Of(FollowedJob outcome)
    {
        var report = outcome.Snapshot is { } snapshot ? Of(snapshot) : new() { Reference = outcome.Reference.ToString() };
        return outcome.Failure is { } failure ? report with { Failure = FailureReport.Of(failure) } : report;
    }

    public static JobReport Of(JobSnapshot snapshot) => new()
    {
        Reference = snapshot.Reference.ToString(),
        State = snapshot.State.ToString(),
        Status = snapshot.Status,
        IsTerminal = snapshot.IsTerminal,
        IsSuccess = snapshot.IsSuccess,
        Progress = snapshot.Progress is { } progress ? ProgressReport.Of(progress) : null,
        Times = snapshot.Times == JobTimes.None ? null : TimesReport.Of(snapshot.Times),
        Error = snapshot.Error is { } error ? new(error.Code, error.Message) : null,
        Warnings = WarningReport.Of(snapshot.Warnings),
        ResultLink = snapshot.ResultLink is { } link ? Unsigned(link) : null,
        ObservedAt = snapshot.ObservedAt,
    };

    private static string Unsigned(Uri link) => link.IsAbsoluteUri
        ? link.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        : link.OriginalString.Split('?', '#')[0];
}
