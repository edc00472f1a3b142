using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace JobClients.Support;

/// <summary>Finds where a request ends: after its head and as many bytes as <c>Content-Length</c> says.</summary>
internal static partial class RawRequest
{
    /// <summary>The bytes of the next request; <see langword="null"/> when there is none.</summary>
    public static async Task<byte[]?> ReadAsync(Socket socket, CancellationToken cancellationToken)
    {
        var request = new List<byte>();
        var next = new byte[1];
        while (!IsComplete(request))
        {
            if (await socket.ReceiveAsync(next, cancellationToken) == 0)
            {
                return null;
            }

            request.Add(next[0]);
        }

        return [.. request];
    }

    private static bool IsComplete(List<byte> request)
    {
        var text = Encoding.Latin1.GetString([.. request]);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end >= 0 && text.Length >= end + 4 + ContentLength(text[..end]);
    }

    private static int ContentLength(string head)
        => ContentLengthHeader().Match(head) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^content-length:[ \t]*([0-9]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ContentLengthHeader();
}
