using System.Buffers;
using System.Globalization;

namespace JobClients.Scalars;

/// <summary>Reads dates and times as ISO 8601 and XML Schema write them, year first.</summary>
internal static class IsoTime
{
    private const int Longest = 64;
    private const string AnyDay = "2000-01-01T";

    // .NET would also take "2016-04-20 PM".
    private static readonly SearchValues<char> s_characters = SearchValues.Create("0123456789-+:.,TZtz ");

    public static DateTimeOffset? Read(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest || !StartsWithDate(text) || text.ContainsAnyExcept(s_characters))
        {
            return null;
        }

        // Without a zone a time would otherwise depend on where the program runs.
        const DateTimeStyles style = DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, style, out var value) ? value : null;
    }

    public static TimeSpan? ReadTimeOfDay(ReadOnlySpan<char> text)
    {
        if (StartsWithDate(text))
        {
            return Read(text)?.TimeOfDay;
        }

        return StartsWithTime(text) && text.Length <= Longest - AnyDay.Length
            ? Read(string.Concat(AnyDay, text))?.TimeOfDay
            : null;
    }

    private static bool StartsWithDate(ReadOnlySpan<char> text) =>
        text.Length >= 10
        && AreDigits(text[..4]) && text[4] == '-'
        && AreDigits(text[5..7]) && text[7] == '-'
        && AreDigits(text[8..10]);

    private static bool StartsWithTime(ReadOnlySpan<char> text) =>
        text.Length >= 5 && AreDigits(text[..2]) && text[2] == ':' && AreDigits(text[3..5]);

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
