using System.Buffers.Text;
using System.Text;

namespace JobClients;

/// <summary>Blots out of an answer the credentials that its request carried, should the server echo them.</summary>
/// <remarks>
/// That is the values of a few headers, and of cookies, and what a request calls secret itself; each as it was sent,
/// percent-encoded, or with the escapes of JSON, in UTF-8, or as it was sent in UTF-16. Anything else that a server makes
/// of them gets through.
/// </remarks>
internal static class SentCredentials
{
    /// <summary>Shorter ones might be words of any answer. In characters.</summary>
    private const int Shortest = 8;

    public static void Blot(HttpRequestMessage request, Span<byte> body)
    {
        foreach (var secret in RequestSecrets.Of(request))
        {
            BlotSecret(secret, body);
        }

        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (IsTelling(name))
            {
                foreach (var value in values)
                {
                    BlotValue(value, hasScheme: name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase), body);
                }
            }
        }
    }

    /// <summary>Exactly these: a name that only resembles them has a value that an answer may well repeat.</summary>
    private static bool IsTelling(string name) => name.Length switch
    {
        6 => name.Equals("Cookie", StringComparison.OrdinalIgnoreCase),
        7 => name.Equals("Api-Key", StringComparison.OrdinalIgnoreCase),
        9 => name.Equals("X-Api-Key", StringComparison.OrdinalIgnoreCase),
        13 => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase),
        19 => name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Blots out the parts of a header: a scheme, the name of a cookie or of a parameter is no secret.</summary>
    private static void BlotValue(ReadOnlySpan<char> value, bool hasScheme, Span<byte> body)
    {
        var parts = hasScheme ? value[(value.IndexOf(' ') + 1)..] : value;
        foreach (var range in parts.SplitAny(' ', ';', ','))
        {
            var part = parts[range];
            var end = part.IndexOf('=');
            var isNamed = end >= 0 && part[end..].ContainsAnyExcept('=');
            var secret = isNamed ? part[(end + 1)..].Trim('"') : part;
            BlotSecret(secret, body);
            if (secret.EndsWith('='))
            {
                BlotSecret(secret.TrimEnd('='), body);
            }
        }
    }

    private static void BlotSecret(ReadOnlySpan<char> text, Span<byte> body)
    {
        if (text.Length < Shortest)
        {
            return;
        }

        if (body.Contains((byte)0))
        {
            BlotWide(Encoding.Unicode.GetBytes(text.ToArray()), body);
            BlotWide(Encoding.BigEndianUnicode.GetBytes(text.ToArray()), body);
        }

        var secret = Encoding.UTF8.GetBytes(text.ToArray());
        while (body.IndexOfAny(secret[0], (byte)'\\', (byte)'%') is var start and >= 0)
        {
            body = body[start..];
            var length = LengthOf(secret, body);
            body[..length].Fill((byte)'*');
            body = body[Math.Max(length, 1)..];
        }
    }

    /// <summary>Blots out a secret in UTF-16, of which it leaves the zeros, so that the text stays one.</summary>
    private static void BlotWide(ReadOnlySpan<byte> secret, Span<byte> body)
    {
        while (body.IndexOf(secret) is var start and >= 0)
        {
            foreach (ref var unit in body.Slice(start, secret.Length))
            {
                unit = unit == 0 ? (byte)0 : (byte)'*';
            }

            body = body[(start + secret.Length)..];
        }
    }

    /// <returns>How many bytes a text takes up that begins with the secret; none if it does not.</returns>
    private static int LengthOf(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> text)
    {
        var length = 0;
        foreach (var expected in secret)
        {
            var step = LengthOf(expected, text[length..]);
            if (step == 0)
            {
                return 0;
            }

            length += step;
        }

        return length;
    }

    private static int LengthOf(byte expected, ReadOnlySpan<byte> text) => text switch
    {
        [var plain, ..] when plain == expected => 1,
        [(byte)'\\', (byte)'u', ..] when text.Length >= 6 => IsHex(expected, text[2..6]) ? 6 : 0,
        [(byte)'\\', var escaped, ..] when escaped == expected && !char.IsAsciiLetterOrDigit((char)escaped) => 2,
        [(byte)'%', _, _, ..] => IsHex(expected, text[1..3]) ? 3 : 0,
        _ => 0,
    };

    private static bool IsHex(byte expected, ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int value, out var length, 'x') && length == digits.Length && value == expected;
}
