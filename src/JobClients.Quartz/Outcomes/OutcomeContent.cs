using System.Text.Json;

namespace JobClients;

/// <summary>What an outcome tells, as the database keeps it.</summary>
internal sealed record OutcomeContent
{
    /// <summary>What vendors write is cut off after this many characters.</summary>
    private const int MaxText = 2000;

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
        Status = Cut(snapshot.Status),
        Progress = snapshot.Progress,
        Times = snapshot.Times == JobTimes.None ? null : snapshot.Times,
        ErrorCode = Cut(snapshot.Error?.Code),
        ErrorMessage = Cut(snapshot.Error?.Message),
    };

    public static OutcomeContent Read(string json) => JsonSerializer.Deserialize(json, ClusterJson.Default.OutcomeContent)!;

    /// <summary>Text that the database can keep.</summary>
    public static string? Cut(string? text)
    {
        var kept = text?.Replace('\0', '\uFFFD');
        return kept?.Length > MaxText ? kept[..MaxText] : kept;
    }

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
