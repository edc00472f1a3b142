namespace JobClients.Quartz.Tests.Clocks;

/// <summary>A machine whose clock is wrong.</summary>
internal sealed class SkewedTimeProvider(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
