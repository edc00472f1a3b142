using System.Runtime.InteropServices;

namespace JobClients.Cli.Downloads;

/// <summary>How a download stands when somebody is told of it.</summary>
/// <param name="Progress">How far it has come.</param>
/// <param name="BytesPerSecond">How fast: of late, and at its end on the whole; null before there is a second to tell by.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DownloadStep(JobDownloadProgress Progress, double? BytesPerSecond);
