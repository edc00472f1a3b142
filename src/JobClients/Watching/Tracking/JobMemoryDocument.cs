using System.Text.Json.Serialization;

namespace JobClients;

/// <summary>A memory as its text has it. Moments are by the wall clock.</summary>
internal sealed record JobMemoryDocument
{
    private const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Since when the job has been watched.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When the last poll that was answered began.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>How the job stood then; null if no poll was answered.</summary>
    public JobState? State { get; init; }

    public int Polls { get; init; }

    public FailureCount.FailureState Failures { get; init; }

    public RunClock.ClockState Clock { get; init; }

    public ProgressForecast.ForecastState? Forecast { get; init; }

    /// <summary>Whether it can be gone on from.</summary>
    [JsonIgnore]
    public bool IsSound => Version == CurrentVersion && Polls >= 0 && Failures.Consecutive >= 0 && Forecast is null or { IsSound: true };
}
