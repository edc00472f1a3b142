namespace JobClients;

/// <summary>What a server told with an answer of how it wants to be asked.</summary>
/// <param name="Wait">How long it asks to wait before the next request.</param>
/// <param name="Limits">What it still allows.</param>
internal sealed record ServerAdvice(TimeSpan? Wait, RequestLimits? Limits);
