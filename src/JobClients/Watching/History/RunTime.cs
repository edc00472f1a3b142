using System.Runtime.InteropServices;

namespace JobClients;

/// <summary>How long one job ran.</summary>
/// <param name="EndedAt">When it ended, or was seen to have ended.</param>
/// <param name="Duration">From when its vendor says that it was made, or else from when it was first seen.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RunTime(DateTimeOffset EndedAt, TimeSpan Duration);
