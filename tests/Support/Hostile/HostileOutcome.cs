using System.Net;

namespace JobClients.Support.Hostile;

/// <summary>What a poll has to end in: a snapshot that is right, or a failure of one kind.</summary>
public sealed record HostileOutcome
{
    /// <summary>The job as it is.</summary>
    public static HostileOutcome Snapshot { get; } = new() { HasTimes = true };

    /// <summary>The job as it is, without the times that cannot be read.</summary>
    public static HostileOutcome Timeless { get; } = new();

    /// <summary>The kind of failure, or null for a snapshot.</summary>
    public JobClientErrorKind? Kind { get; private init; }

    /// <summary>The HTTP status of a failure, if the headers arrive.</summary>
    public HttpStatusCode? HttpStatus { get; private init; }

    /// <summary>Whether the headers may be lost: a reset throws away what was received and not yet read.</summary>
    public bool MayLoseHeaders { get; init; }

    public bool HasTimes { get; private init; }

    /// <summary>A status that is in no table, or null for the job's own.</summary>
    public string? UnknownStatus { get; private init; }

    public static HostileOutcome Failure(JobClientErrorKind kind, int? httpStatus) => new() { Kind = kind, HttpStatus = (HttpStatusCode?)httpStatus };

    /// <summary>The job, in a status that nobody knows.</summary>
    public static HostileOutcome Unknown(string status) => Snapshot with { UnknownStatus = status };
}
