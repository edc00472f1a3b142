using System.Collections;
using System.Globalization;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.RoundTrips;

/// <summary>A value as text, so that two are equal if they differ in nothing but what XML cannot tell apart.</summary>
internal static class Description
{
    private const string Nothing = "nothing";

    public static string Of(object? value) => value switch
    {
        null or UntypedNull or float.NaN or double.NaN => Nothing,
        float number when float.IsInfinity(number) => Nothing,
        double number when double.IsInfinity(number) => Nothing,
        string text => text.AsSpan().Trim(" \t\r\n").IsEmpty ? Nothing : $"'{text}'",
        byte[] bytes => bytes.Length == 0 ? Nothing : Convert.ToHexString(bytes),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        Date date => date.DateTime.Date.Ticks.ToString(CultureInfo.InvariantCulture),
        Time time => time.DateTime.TimeOfDay.Ticks.ToString(CultureInfo.InvariantCulture),
        UntypedString node => Of(node.GetValue()),
        UntypedArray node when node.GetValue().All(item => Of(item) == Nothing) => Nothing,
        UntypedArray node => Items(node.GetValue()),
        UntypedObject node => Entries(node.GetValue().Select(entry => (entry.Key, (object?)entry.Value))),
        IDictionary<string, object> data => Entries(data.Select(entry => (entry.Key, (object?)entry.Value))),
        IParsable model => Entries(model.GetType().GetProperties().Select(p => (p.Name, p.GetValue(model)))),
        IEnumerable items => Items(items),
        IFormattable plain => plain.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Items(IEnumerable items)
    {
        var texts = items.Cast<object?>().Select(Of).ToList();
        return texts.Count == 0 ? Nothing : $"[{string.Join(", ", texts)}]";
    }

    private static string Entries(IEnumerable<(string Key, object? Value)> entries)
    {
        var texts = entries.Select(entry => (entry.Key, Text: Of(entry.Value))).Where(entry => entry.Text != Nothing);
        var joined = string.Join(", ", texts.Select(entry => $"{entry.Key}: {entry.Text}"));
        return joined.Length == 0 ? Nothing : $"{{{joined}}}";
    }
}
