using System.Globalization;
using System.Text.RegularExpressions;

namespace JobClients.Cli.Arguments;

/// <summary>Durations as they are written on the command line: <c>90s</c>, <c>30m</c>, <c>2h</c>, <c>1d</c> or <c>hh:mm:ss</c>.</summary>
internal static partial class Durations
{
    private static readonly (string Suffix, TimeSpan Unit)[] s_units =
    [
        ("d", TimeSpan.FromDays(1)), ("h", TimeSpan.FromHours(1)), ("m", TimeSpan.FromMinutes(1)), ("s", TimeSpan.FromSeconds(1)),
    ];

    /// <summary>Reads a duration.</summary>
    /// <returns>The duration, or null if the text is none, or none that can be waited for.</returns>
    public static TimeSpan? Parse(string text)
    {
        var seconds = Seconds(text);
        return seconds > 0 && seconds < (decimal)TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromTicks((long)seconds * TimeSpan.TicksPerSecond) : null;
    }

    /// <summary>Writes a duration in the largest unit that has no remainder.</summary>
    public static string Format(TimeSpan duration)
    {
        var (suffix, unit) = Array.Find(s_units, candidate => duration.Ticks % candidate.Unit.Ticks == 0);
        return suffix is null
            ? throw new ArgumentOutOfRangeException(nameof(duration), duration, "Whole seconds only.")
            : (duration.Ticks / unit.Ticks).ToString(CultureInfo.InvariantCulture) + suffix;
    }

    private static decimal? Seconds(string text)
    {
        if (Clock().Match(text) is { Success: true } clock)
        {
            return (Number(clock, "h") * 3600) + (Number(clock, "m") * 60) + Number(clock, "s");
        }

        return Amount().Match(text) is { Success: true } amount
            ? Number(amount, "n") * (decimal)Array.Find(s_units, unit => unit.Suffix == amount.Groups["unit"].Value).Unit.TotalSeconds
            : null;
    }

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<h>[0-9]{2}):(?<m>[0-5][0-9]):(?<s>[0-5][0-9])\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\A(?<n>[0-9]{1,20})(?<unit>[smhd])\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}
