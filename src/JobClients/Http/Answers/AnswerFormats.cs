using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>What can be read, and which of it an answer is.</summary>
internal sealed class AnswerFormats(IReadOnlyList<IAsyncParseNodeFactory> formats)
{
    private IAsyncParseNodeFactory[] _formats = [.. formats];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public override string ToString() => string.Join(" or ", _formats.Select(format => format.ValidContentType));

    public void EnableBackingStore() =>
        _formats = [.. _formats.Select(format => (IAsyncParseNodeFactory)ApiClientBuilder.EnableBackingStoreForParseNodeFactory(format))];

    /// <summary>Whether a type can be read, or says so little that the first character has to tell.</summary>
    public bool CanRead(MediaType type) => type.IsUnspecific || Find(type) is not null;

    public IAsyncParseNodeFactory? Find(MediaType type, ReadOnlySpan<byte> body) =>
        Find(type) ?? (type.IsUnspecific && Sniff(body) is { } sniffed ? Find(new(sniffed)) : null);

    /// <summary>Tells by the first character, white space and a byte order mark aside.</summary>
    private static string? Sniff(ReadOnlySpan<byte> body)
    {
        var text = (body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body).TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'{' or (byte)'[', ..] => "application/json",
            [(byte)'<', ..] => "application/xml",
            _ => null,
        };
    }

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
