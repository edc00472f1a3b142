using System.Globalization;

namespace JobClients.Benchmarks.Polling;

/// <summary>Run times that somebody has measured, left at their own scale.</summary>
internal static class MeasuredLaw
{
    /// <param name="path">A file with one run time in seconds per line; empty lines are skipped.</param>
    /// <exception cref="FormatException">A line is no positive number, or there is none.</exception>
    public static RunTimeLaw Read(string path) =>
        Create(Path.GetFileNameWithoutExtension(path), [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse)]);

    public static RunTimeLaw Create(string name, IReadOnlyList<double> runTimes)
    {
        if (runTimes.Count == 0)
        {
            throw new FormatException($"{name} has no run times.");
        }

        var sorted = runTimes.Order().ToArray();
        var median = sorted[sorted.Length / 2];
        return new(name, [median], share => sorted[(int)(share * sorted.Length)] / median);
    }

    private static double Parse(string line) =>
        double.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && double.IsFinite(seconds)
            ? seconds
            : throw new FormatException($"'{line}' is no run time in seconds.");
}
