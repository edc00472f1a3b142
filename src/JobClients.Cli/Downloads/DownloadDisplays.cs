using JobClients.Cli.Arguments;

namespace JobClients.Cli.Downloads;

internal static class DownloadDisplays
{
    /// <summary>Chooses how a download is shown.</summary>
    /// <returns>The display, or null for none.</returns>
    public static DownloadDisplay? Create(Surroundings surroundings, ProgressMode mode, JobReference reference) => mode switch
    {
        ProgressMode.Quiet => null,
        ProgressMode.Json => new DownloadEvents(surroundings, reference),
        ProgressMode.Auto => new DownloadLines(surroundings, reference, surroundings.CanRedraw),
        _ => new DownloadLines(surroundings, reference, redraws: mode == ProgressMode.Tty),
    };
}
