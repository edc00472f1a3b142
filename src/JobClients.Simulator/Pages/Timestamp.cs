using System.Globalization;

namespace JobClients.Simulator.Pages;

/// <summary>Times as the vendors' samples write them.</summary>
internal static class Timestamp
{
    public static string Seconds(DateTimeOffset time) => Format(time, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    public static string UpToMilliseconds(DateTimeOffset time) => Format(time, "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'");

    public static string Milliseconds(DateTimeOffset time) => Format(time, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    private static string Format(DateTimeOffset time, string format)
        => time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
