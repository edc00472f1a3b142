using System.Buffers;
using System.Net.Http.Headers;
using System.Text;

namespace JobClients;

/// <summary>Blots out of an answer the credentials that its request carried, should the server echo them.</summary>
internal static class SentCredentials
{
    /// <summary>Shorter ones might be words of any answer. In characters.</summary>
    private const int Shortest = 8;

    private static readonly SearchValues<string> s_telling =
        SearchValues.Create(["auth", "cookie", "token", "secret", "session", "key"], StringComparison.OrdinalIgnoreCase);

    public static void Blot(HttpRequestHeaders sent, Span<byte> body)
    {
        foreach (var (name, values) in sent.NonValidated)
        {
            if (name.AsSpan().ContainsAny(s_telling))
            {
                foreach (var value in values)
                {
                    BlotValue(value, body);
                }
            }
        }
    }

    /// <summary>Blots out the value, or what follows the scheme in it.</summary>
    private static void BlotValue(string value, Span<byte> body)
    {
        var secret = value.AsSpan(value.LastIndexOf(' ') + 1);
        if (secret.Length < Shortest)
        {
            return;
        }

        BlotText(secret, body);
        if (secret.Contains('/'))
        {
            // As some servers write a slash in JSON.
            BlotText(secret.ToString().Replace("/", @"\/", StringComparison.Ordinal), body);
        }
    }

    private static void BlotText(ReadOnlySpan<char> text, Span<byte> body)
    {
        Span<byte> secret = text.Length <= 512 ? stackalloc byte[text.Length] : new byte[text.Length];
        Ascii.FromUtf16(text, secret, out _);
        while (body.IndexOf(secret) is var start and >= 0)
        {
            body.Slice(start, secret.Length).Fill((byte)'*');
            body = body[(start + secret.Length)..];
        }
    }
}
