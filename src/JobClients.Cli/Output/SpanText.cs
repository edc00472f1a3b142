using System.Globalization;

namespace JobClients.Cli.Output;

/// <summary>A span of time in its two largest units, for people.</summary>
internal static class SpanText
{
    public static string Of(TimeSpan span) => span.TotalSeconds switch
    {
        < 0.95 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0}s"),
        < 59.5 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0}s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes}m{span.Seconds:00}s"),
        < 86400 => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}h{span.Minutes:00}m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays}d{span.Hours:00}h"),
    };
}
