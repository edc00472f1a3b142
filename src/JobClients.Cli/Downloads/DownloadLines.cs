using System.Globalization;
using JobClients.Cli.Output;

namespace JobClients.Cli.Downloads;

/// <summary>How a download comes along, on standard error: a line for each second, drawn over the last one if that can be.</summary>
internal sealed class DownloadLines(Surroundings surroundings, JobReference reference) : IProgress<JobDownloadProgress>
{
    private const string ClearToEnd = "\u001b[K";

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private long? _lastAt;
    private bool _isOpen;

    public void Report(JobDownloadProgress value)
    {
        var isEnd = value.Received == value.Total;
        if (isEnd || _lastAt is not { } last || surroundings.Time.GetElapsedTime(last) >= s_interval)
        {
            _lastAt = surroundings.Time.GetTimestamp();
            Write(Describe(value));
        }
    }

    /// <summary>Leaves the terminal at the beginning of a line.</summary>
    public void End()
    {
        if (_isOpen)
        {
            _isOpen = false;
            surroundings.Error.WriteLine();
        }
    }

    private void Write(string text)
    {
        _isOpen = surroundings.CanRedraw;
        if (_isOpen)
        {
            surroundings.Error.Write($"\r{text}{ClearToEnd}");
        }
        else
        {
            surroundings.Error.WriteLine(text);
        }
    }

    private string Describe(JobDownloadProgress progress)
    {
        var now = surroundings.Time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var share = ProgressText.Of(progress.Total is { } total ? JobProgress.FromCounts(progress.Received, total) : null);
        return $"{now} {reference} {ByteCount.Of(progress.Received)} {share}".TrimEnd();
    }
}
