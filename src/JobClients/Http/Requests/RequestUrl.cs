using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>Builds the URL of a request from Kiota's template (RFC 6570) and its parameters.</summary>
/// <remarks>
/// What a poll needs, a base and path segments, is expanded here. A query goes Kiota's own way, which makes tables of
/// all parameters first and costs several times as much.
/// </remarks>
internal static class RequestUrl
{
    private const string BaseName = "baseurl";
    private const string RawName = "request-raw-url";

    /// <summary>Sets the base, unless the request has it already: requests of one builder share their parameters.</summary>
    public static void SetBase(RequestInformation request, string baseUrl)
    {
        if (!request.PathParameters.TryGetValue(BaseName, out var present) || !baseUrl.Equals(present as string, StringComparison.Ordinal))
        {
            request.PathParameters[BaseName] = baseUrl;
        }
    }

    /// <exception cref="ArgumentException">A path parameter would change the path.</exception>
    /// <exception cref="InvalidOperationException">The request has no base.</exception>
    public static Uri Of(RequestInformation request)
    {
        // Kiota's own way to a raw URL empties the parameters that the builder's next request would need.
        if (request.PathParameters.TryGetValue(RawName, out var raw) && raw is string rawUrl)
        {
            return new(rawUrl);
        }

        foreach (var (name, value) in request.PathParameters)
        {
            if (value is string text && name != BaseName)
            {
                PathValue.Require(name, text);
            }
        }

        return request.QueryParameters.Count == 0 && Expand(request.UrlTemplate, request.PathParameters) is { } url ? new(url) : request.URI;
    }

    /// <returns>The URL; null if the template needs more than is known here.</returns>
    private static string? Expand(ReadOnlySpan<char> template, IDictionary<string, object> parameters)
    {
        var url = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        while (template.IndexOf('{') is var start and >= 0)
        {
            var end = template.IndexOf('}');
            if (end < start || Value(template[(start + 1)..end], parameters) is not { } value)
            {
                return null;
            }

            url.AppendFormatted(template[..start]);
            url.AppendLiteral(value);
            template = template[(end + 1)..];
        }

        url.AppendFormatted(template);
        return url.ToStringAndClear();
    }

    private static string? Value(ReadOnlySpan<char> expression, IDictionary<string, object> parameters)
    {
        switch (expression)
        {
            case "+" + BaseName:
                return parameters.TryGetValue(BaseName, out var url) ? url as string : null;
            case ['?' or '&', ..]:
                return "";
            case ['+' or '#' or '.' or '/' or ';', ..] or []:
                return null;
            default:
                return parameters.TryGetValue(expression.ToString(), out var value) && value is string text ? Uri.EscapeDataString(text) : null;
        }
    }
}
