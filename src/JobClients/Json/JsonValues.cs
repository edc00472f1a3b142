using System.Globalization;
using System.Text.Json;

namespace JobClients;

/// <summary>How many values a document has: each costs memory, however short it is.</summary>
internal static class JsonValues
{
    /// <exception cref="JsonException">The document has more values, or is none as far as it was read.</exception>
    public static void ThrowIfMoreThan(int bound, ReadOnlySpan<byte> json)
    {
        if (MayHaveMoreThan(bound, json) && HasMoreThan(bound, json))
        {
            throw new JsonException(string.Create(
                CultureInfo.InvariantCulture, $"The JSON goes beyond {nameof(TolerantJsonParseNodeFactory.MaxValues)}, which is {bound}."));
        }
    }

    /// <summary>Tells at next to no cost for most documents: a value takes two bytes, and begins a list or follows something.</summary>
    private static bool MayHaveMoreThan(int bound, ReadOnlySpan<byte> json) =>
        (json.Length + 1L) / 2 > bound && 1L + json.Count((byte)',') + json.Count((byte)'[') + json.Count((byte)'{') > bound;

    private static bool HasMoreThan(int bound, ReadOnlySpan<byte> json)
    {
        var values = 0;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = TolerantJsonParseNodeFactory.MaxDepth });
        while (values <= bound && reader.Read())
        {
            values += reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray ? 0 : 1;
        }

        return values > bound;
    }
}
