namespace JobClients;

/// <summary>Which tracked jobs to list. They come in the order of their references.</summary>
public sealed record TrackedJobQuery
{
    /// <summary>How their tracking stands; null for any.</summary>
    public TrackingStatus? Status { get; init; }

    /// <summary>Where the jobs stood when they were last polled; null for any.</summary>
    public JobState? State { get; init; }

    /// <summary>
    /// Their connection, as references begin: <c>acme:vault</c>, or <c>vault</c> for the vendor's default connection; null for any.
    /// </summary>
    public string? Connection { get; init; }

    /// <summary>The last job of the page before; null for the first page.</summary>
    public JobReference? After { get; init; }

    /// <summary>How many to list.</summary>
    /// <value>From 1 to 1000; the default is 100.</value>
    public int PageSize { get; init; } = 100;
}
