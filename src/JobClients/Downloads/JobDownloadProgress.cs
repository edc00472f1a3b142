using System.Runtime.InteropServices;

namespace JobClients;

/// <summary>How far a download has come.</summary>
/// <param name="Received">The bytes that have arrived, as they were sent. Fewer than before when it had to begin anew.</param>
/// <param name="Total">How many bytes there are in all, if the server tells.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JobDownloadProgress(long Received, long? Total);
