namespace JobClients;

/// <summary>What came of one poll, as it is told to who asked for it.</summary>
internal sealed record PollAnswer(JobSnapshot? Snapshot, RunTime? RunTime, JobClientException? Failure = null, bool IsHopeless = false);
