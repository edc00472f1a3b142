using System.Globalization;
using JobClients.Cli.Output;

namespace JobClients.Cli.Downloads;

/// <summary>A line for each time, or one line that is drawn anew.</summary>
/// <param name="surroundings">Where to.</param>
/// <param name="reference">The job.</param>
/// <param name="redraws">Whether each line is drawn over the last one.</param>
internal sealed class DownloadLines(Surroundings surroundings, JobReference reference, bool redraws) : DownloadDisplay(surroundings.Time)
{
    private const string ClearToEnd = "\u001b[K";
    private const int ShortestReference = 8;

    private bool _isOpen;

    /// <summary>Leaves the terminal at the beginning of a line.</summary>
    public override void End()
    {
        if (_isOpen)
        {
            _isOpen = false;
            surroundings.Error.WriteLine();
        }
    }

    protected override void Write(DownloadStep step)
    {
        _isOpen = redraws;
        if (redraws)
        {
            surroundings.Error.Write($"\r{Describe(step, surroundings.ScreenSize().Width - 1)}{ClearToEnd}");
        }
        else
        {
            surroundings.Error.WriteLine(Describe(step, int.MaxValue));
        }
    }

    /// <summary>What comes along is seen on the narrowest terminal; a line that wraps could not be drawn over.</summary>
    private string Describe(DownloadStep step, int width)
    {
        var now = surroundings.Time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var (received, total) = step.Progress;
        var rate = step.BytesPerSecond is { } speed ? $" {ByteCount.Of((long)speed)}/s" : "";
        var share = ProgressText.Of(total is null ? null : JobProgress.FromCounts(received, total));
        var rest = $" {ByteCount.Of(received)}{rate} {share}".TrimEnd();
        var name = Shortened.InTheMiddle(reference.ToString(), Math.Max(ShortestReference, width - now.Length - 1 - rest.Length));
        return Shortened.AtEnd($"{now} {name}{rest}", width);
    }
}
