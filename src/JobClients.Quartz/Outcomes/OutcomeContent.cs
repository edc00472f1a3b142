using System.Text.Json;

namespace JobClients;

/// <summary>What an outcome tells, as the database keeps it.</summary>
internal sealed record OutcomeContent
{
    public JobState? State { get; init; }

    public string? Status { get; init; }

    public JobProgress? Progress { get; init; }

    public JobTimes? Times { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>What a snapshot tells; without its result link, which may be signed and is not for keeping.</summary>
    public static OutcomeContent Of(JobSnapshot snapshot) => new()
    {
        State = snapshot.State,
        Status = KeptText.Of(snapshot.Status),
        Progress = snapshot.Progress,
        Times = snapshot.Times == JobTimes.None ? null : snapshot.Times,
        ErrorCode = KeptText.Of(snapshot.Error?.Code),
        ErrorMessage = KeptText.Of(snapshot.Error?.Message),
    };

    public static OutcomeContent Read(string json) => JsonSerializer.Deserialize(json, ClusterJson.Default.OutcomeContent)!;

    public string ToJson() => JsonSerializer.Serialize(this, ClusterJson.Default.OutcomeContent);

    public JobOutcome ToOutcome(Guid id, JobReference reference, JobOutcomeKind kind, DateTimeOffset occurredAt) => new()
    {
        Id = id,
        Reference = reference,
        Kind = kind,
        State = State,
        Status = Status,
        Progress = Progress,
        Times = Times ?? JobTimes.None,
        Error = ErrorCode is null && ErrorMessage is null ? null : new(ErrorCode, ErrorMessage),
        Reason = Reason,
        Metadata = Metadata ?? JobClients.Metadata.None,
        OccurredAt = occurredAt,
    };
}
