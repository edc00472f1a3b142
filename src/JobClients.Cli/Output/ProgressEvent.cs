namespace JobClients.Cli.Output;

/// <summary>A line of <c>--progress json</c>. What it does not need is left out.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Event">One of the names below.</param>
internal sealed record ProgressEvent(DateTimeOffset At, string Event)
{
    /// <summary>A job changed.</summary>
    public const string Changed = "changed";

    /// <summary>A job is no longer followed, though it has not ended.</summary>
    public const string Lost = "lost";

    /// <summary>More of a result has come.</summary>
    public const string Received = "received";

    /// <summary>Something to know.</summary>
    public const string Notice = "message";

    /// <summary>How to go on.</summary>
    public const string Resume = "resume";

    public JobReport? Job { get; init; }

    public DownloadReport? Download { get; init; }

    public string? Message { get; init; }

    /// <summary>The command line to paste.</summary>
    public string? Command { get; init; }
}
