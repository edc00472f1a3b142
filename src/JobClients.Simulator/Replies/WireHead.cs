using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace JobClients.Simulator.Replies;

/// <summary>Status line and headers as bytes.</summary>
internal static class WireHead
{
    public static byte[] Of(HttpResponse response)
    {
        var text = new StringBuilder();
        var reason = ReasonPhrases.GetReasonPhrase(response.StatusCode);
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.StatusCode} {reason}\r\n");
        foreach (var (name, values) in response.Headers)
        {
            text.AppendJoin(null, values.Select(value => $"{name}: {value}\r\n"));
        }

        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }
}
