using System.Text;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>What can be read, and which of it an answer is.</summary>
internal sealed class AnswerFormats(IReadOnlyList<IAsyncParseNodeFactory> formats)
{
    private IAsyncParseNodeFactory[] _formats = [.. formats];

    public override string ToString() => string.Join(" or ", _formats.Select(format => format.ValidContentType));

    public void EnableBackingStore() =>
        _formats = [.. _formats.Select(format => (IAsyncParseNodeFactory)ApiClientBuilder.EnableBackingStoreForParseNodeFactory(format))];

    /// <summary>Whether a type can be read, or says so little that the first character has to tell.</summary>
    public bool CanRead(MediaType type) => type.IsUnspecific || Find(type) is not null;

    public IAsyncParseNodeFactory? Find(MediaType type, ReadOnlySpan<byte> body) =>
        Find(type) ?? (type.IsUnspecific && Sniff(type, body) is { } sniffed ? Find(new(sniffed)) : null);

    /// <summary>Tells by the first character, white space and a byte order mark aside.</summary>
    private static string? Sniff(MediaType type, ReadOnlySpan<byte> body)
    {
        var text = (body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body).TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'{' or (byte)'[', ..] => "application/json",
            [(byte)'<', ..] => "application/xml",
            _ => type.IsMissing && IsScalar(text) ? "application/json" : null,
        };
    }

    /// <summary>Whether a text that is not even said to be text looks like a single value of JSON.</summary>
    private static bool IsScalar(ReadOnlySpan<byte> text) =>
        text is [(byte)'"' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'), ..]
        || text.TrimEnd(" \t\r\n"u8) is var word && (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8));

    private IAsyncParseNodeFactory? Find(MediaType type)
    {
        foreach (var format in _formats)
        {
            if (type.IsReadAs(format.ValidContentType))
            {
                return format;
            }
        }

        return null;
    }
}
