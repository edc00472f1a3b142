using System.Globalization;
using System.Xml;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Writing;

/// <summary>Values as XML Schema writes them, whatever the culture.</summary>
internal static class LexicalForm
{
    // Kiota's own text of both follows the calendar of the culture, and drops fractions of a second.
    public static string Of(Date value) => value.DateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(Time value) => value.DateTime.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>Gets the text of a value whose type is not known before.</summary>
    /// <returns>
    /// The text, or null if it is nothing that has one. An enum has none here: trimming could have taken its names.
    /// </returns>
    public static string? Of(object value) => value switch
    {
        string text => text,
        bool flag => XmlConvert.ToString(flag),
        float number => XmlConvert.ToString(number),
        double number => XmlConvert.ToString(number),
        decimal number => XmlConvert.ToString(number),
        Guid id => XmlConvert.ToString(id),
        DateTimeOffset moment => XmlConvert.ToString(moment),
        DateTime moment => XmlConvert.ToString(moment, XmlDateTimeSerializationMode.RoundtripKind),
        TimeSpan duration => XmlConvert.ToString(duration),
        Date date => Of(date),
        DateOnly date => Of(date),
        Time time => Of(time),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        byte or sbyte or short or ushort or int or uint or long or ulong =>
            ((IFormattable)value).ToString(format: null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Gets what an untyped node holds that is neither an object nor a list.</summary>
    public static object? ValueOf(UntypedNode node) => node switch
    {
        UntypedString text => text.GetValue(),
        UntypedBoolean flag => flag.GetValue(),
        UntypedInteger number => number.GetValue(),
        UntypedLong number => number.GetValue(),
        UntypedFloat number => number.GetValue(),
        UntypedDouble number => number.GetValue(),
        UntypedDecimal number => number.GetValue(),
        _ => null,
    };
}
