namespace JobClients;

/// <summary>What a server still allows, as it told with an answer.</summary>
public sealed record RequestLimits
{
    /// <summary>How many requests are left until the limit is reset; null if the server does not tell.</summary>
    public double? Remaining { get; init; }

    /// <summary>When the limit is reset, counted from the answer.</summary>
    public TimeSpan ResetsAfter { get; init; }

    /// <summary>How many requests may be added to those under way; null if the server does not tell.</summary>
    public double? Concurrent { get; init; }
}
