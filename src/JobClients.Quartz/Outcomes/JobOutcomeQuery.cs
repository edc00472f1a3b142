namespace JobClients;

/// <summary>Which outcomes to list. They come in the order in which they came about.</summary>
public sealed record JobOutcomeQuery
{
    /// <summary>Of which job; null for any.</summary>
    public JobReference? Reference { get; init; }

    /// <summary>How their delivery stands; null for any.</summary>
    public OutcomeDelivery? Delivery { get; init; }

    /// <summary>The place of the last outcome of the page before; null for the first page.</summary>
    public long? After { get; init; }

    /// <summary>How many to list.</summary>
    /// <value>From 1 to 1000; the default is 100.</value>
    public int PageSize { get; init; } = 100;
}
