using System.Globalization;

namespace JobClients.Cli.Output;

internal static class ProgressText
{
    /// <summary>A percentage, rounded down lest 100 % come too early; else a count; else nothing.</summary>
    public static string Of(JobProgress? progress) => progress switch
    {
        { Fraction: { } fraction } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Math.Round(fraction * 100, 6))} %"),
        { Processed: { } processed } => string.Create(CultureInfo.InvariantCulture, $"{processed} done"),
        _ => "",
    };
}
