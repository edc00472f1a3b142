using System.Globalization;

namespace JobClients.Cli.Downloads;

/// <summary>Numbers of bytes for people.</summary>
internal static class ByteCount
{
    private static readonly string[] s_units = ["bytes", "kB", "MB", "GB", "TB"];

    public static string Of(long bytes)
    {
        var unit = 0;
        var amount = (double)bytes;
        for (; amount >= 1000 && unit < s_units.Length - 1; unit++)
        {
            amount /= 1000;
        }

        return unit == 0 ? $"{bytes} {s_units[0]}" : string.Create(CultureInfo.InvariantCulture, $"{amount:0.0} {s_units[unit]}");
    }
}
