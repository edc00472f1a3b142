namespace JobClients.Simulator;

/// <summary>What stands where a value should, as text for <see cref="JobFault.Field"/>.</summary>
public static class WrongValues
{
    /// <summary>Anything but a time stamp: other formats, days that do not exist, other types.</summary>
    public static IReadOnlyList<string> Dates { get; } =
    [
        "\"\"", "\" \"", "\"soon\"", "\"2026-13-01T00:00:00Z\"", "\"2026-02-30T00:00:00Z\"", "\"2026-01-02T25:00:00Z\"",
        "\"2026-01-02T23:59:60Z\"", "\"2026-01-02\"", "\"2026-01-02 03:04:05\"", "\"2026-01-02T03:04:05\"",
        "\"2026-01-02T03:04:05+0100\"", "\"2026-01-02T03:04:05+99:00\"", "\"02/01/2026\"", "\"Fri, 02 Jan 2026 03:04:05 GMT\"",
        "\"0000-00-00T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999+14:00\"", "\"10000-01-01T00:00:00Z\"",
        "\"/Date(1767323045000)/\"", "\"1767323045\"", "1767323045", "1767323045000", "-1", "1e400", "true", "[]", "{}", "null",
    ];

    /// <summary>Anything but a number that fits: too large, not finite, not JSON, other types.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "NaN", "Infinity", "-Infinity", "\"NaN\"", "1e400", "-1e400", "9223372036854775808", "1.5", "-0", "01", "0x10",
        "\"12\"", "\"twelve\"", "\"\"", "true", "[1]", "{\"value\":1}", "null",
    ];

    /// <summary>Anything but a text: other types, half a surrogate pair, a text that does not end.</summary>
    public static IReadOnlyList<string> Texts { get; } =
        ["1", "1.5", "true", "[]", "[\"a\"]", "{}", "{\"value\":\"a\"}", "null", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"\n\"", "\"open"];
}
