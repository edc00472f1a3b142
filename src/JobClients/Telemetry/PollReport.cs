using System.Runtime.InteropServices;

namespace JobClients;

/// <summary>What there is to tell of a poll beside its answer.</summary>
/// <param name="Duration">How long it took.</param>
/// <param name="GateWait">How long it was held back after it was wanted.</param>
/// <param name="StateBefore">What the poll before told; null if there was none.</param>
/// <param name="DelayBound">If it saw the end of a job: the longest that this can have gone unseen.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PollReport(TimeSpan Duration, TimeSpan GateWait, JobState? StateBefore, TimeSpan? DelayBound);
