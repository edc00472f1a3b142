using System.Globalization;
using System.Numerics;
using System.Xml;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Scalars;

/// <summary>The text of a document's element or string as a value. What cannot be read as the type asked for is null.</summary>
internal readonly ref struct ScalarText
{
    /// <summary>What XML and JSON both call white space; other characters, such as the no-break space, are text.</summary>
    public const string WhiteSpace = " \t\r\n";

    private readonly ReadOnlySpan<char> _text;

    public ScalarText(string? text)
    {
        var token = text.AsSpan().Trim(WhiteSpace);

        // .NET's number and date readers overlook trailing NULs, which a reference can put there.
        _text = token.Contains('\0') ? default : token;
    }

    public bool? AsBool() => _text switch
    {
        "1" => true,
        "0" => false,
        _ => bool.TryParse(_text, out var value) ? value : null,
    };

    public T? AsInteger<T>()
        where T : struct, INumber<T> =>
        T.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public T? AsReal<T>()
        where T : struct, INumber<T> =>
        T.TryParse(_text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value)
            ? value
            : null;

    public Guid? AsGuid() => Guid.TryParse(_text, out var value) ? value : null;

    public DateTimeOffset? AsDateTimeOffset() => IsoTime.Read(_text);

    public Date? AsDate() => IsoTime.Read(_text) is { } moment ? new Date(moment.Year, moment.Month, moment.Day) : null;

    public Time? AsTime() => IsoTime.ReadTimeOfDay(_text) is { } time ? new Time(new DateTime(time.Ticks)) : null;

    public TimeSpan? AsTimeSpan()
    {
        if (!_text.StartsWith('P') && !_text.StartsWith("-P", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(_text.ToString());
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    public byte[]? AsBytes()
    {
        if (_text.IsEmpty)
        {
            return null;
        }

        var bytes = new byte[(_text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(_text, bytes, out var count) ? bytes[..count] : null;
    }
}
