using System.Buffers;
using System.Text;

namespace JobClients;

/// <summary>Blots out of an answer the credentials that its request carried, should the server echo them.</summary>
internal static class SentCredentials
{
    /// <summary>Shorter ones might be words of any answer. In characters.</summary>
    private const int Shortest = 8;

    private static readonly SearchValues<string> s_telling =
        SearchValues.Create(["auth", "cookie", "token", "secret", "session", "key"], StringComparison.OrdinalIgnoreCase);

    public static void Blot(HttpRequestMessage request, Span<byte> body)
    {
        foreach (var secret in RequestSecrets.Of(request))
        {
            BlotSecret(secret, body);
        }

        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (name.AsSpan().ContainsAny(s_telling))
            {
                foreach (var value in values)
                {
                    // What follows the scheme, if there is one.
                    BlotSecret(value.AsSpan(value.LastIndexOf(' ') + 1), body);
                }
            }
        }
    }

    private static void BlotSecret(ReadOnlySpan<char> secret, Span<byte> body)
    {
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
        var secret = Encoding.UTF8.GetBytes(text.ToArray());
        while (body.IndexOf(secret) is var start and >= 0)
        {
            body.Slice(start, secret.Length).Fill((byte)'*');
            body = body[(start + secret.Length)..];
        }
    }
}
