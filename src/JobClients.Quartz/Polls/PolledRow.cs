namespace JobClients;

/// <summary>A tracked job before and after a poll was written down.</summary>
internal sealed record PolledRow(
    TrackingStatus Status, JobState? StateBefore, string? VendorStatusBefore, JobState? State, string? VendorStatus, DateTimeOffset NextPollAt);
