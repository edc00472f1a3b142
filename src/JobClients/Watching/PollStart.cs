using System.Diagnostics;
using System.Runtime.InteropServices;

namespace JobClients;

/// <summary>A poll that is about to start.</summary>
/// <param name="Job">The job.</param>
/// <param name="Flight">Ends the poll when nobody wants it any more.</param>
/// <param name="Traces">The waits that it serves, if anybody traces.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PollStart(WatchedJob Job, CancellationTokenSource Flight, List<ActivityContext>? Traces);
