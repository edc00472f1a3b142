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
    private const string NoUrl = "urn:none";

    /// <summary>
    /// Sets the base, unless the request has it already, as one of a generated client does. Requests of one builder share
    /// their parameters, perhaps from several threads, so those are left as they are.
    /// </summary>
    public static void SetBase(RequestInformation request, string baseUrl)
    {
        if (!request.PathParameters.TryGetValue(BaseName, out var present) || !baseUrl.Equals(present as string, StringComparison.Ordinal))
        {
            request.PathParameters = new Dictionary<string, object>(request.PathParameters, StringComparer.Ordinal) { [BaseName] = baseUrl };
        }
    }

    /// <summary>The URL that somebody has set instead of the template and its parameters; null if nobody has.</summary>
    /// <remarks>Setting one empties the parameters, so that with a parameter of the path there is none.</remarks>
    public static Uri? Given(RequestInformation request)
    {
        var parameters = request.PathParameters;
        if (parameters.Count > 1 || (parameters.Count == 1 && !parameters.ContainsKey(BaseName)))
        {
            return null;
        }

        // A request does not tell what was set, but prefers it to any template.
        var template = request.UrlTemplate;
        request.UrlTemplate = NoUrl;
        var url = request.URI;
        request.UrlTemplate = template;
        return url.OriginalString == NoUrl ? null : url;
    }

    /// <exception cref="ArgumentException">A path parameter is missing, or would change the path.</exception>
    /// <exception cref="InvalidOperationException">The request has no base.</exception>
    public static Uri Of(RequestInformation request)
    {
        // Kiota's own way to a raw URL empties the parameters that the builder's next request would need.
        if (request.PathParameters.TryGetValue(RawName, out var raw) && raw is string rawUrl)
        {
            return new(rawUrl);
        }

        Require(request.UrlTemplate, request.PathParameters);
        return request.QueryParameters.Count == 0 && Expand(request.UrlTemplate, request.PathParameters) is { } url ? new(url) : request.URI;
    }

    /// <returns>The URL of a request without a query; null if it takes more than is known here.</returns>
    /// <exception cref="ArgumentException">A path parameter is missing, or would change the path.</exception>
    public static Uri? TryExpand(string? template, IDictionary<string, object> parameters)
    {
        if (parameters.ContainsKey(RawName) || !parameters.ContainsKey(BaseName))
        {
            return null;
        }

        Require(template, parameters);
        return Expand(template, parameters) is { } url ? new(url) : null;
    }

    private static void Require(string? template, IDictionary<string, object> parameters)
    {
        TemplateVariables.RequireAll(template, parameters);
        foreach (var (name, value) in parameters)
        {
            if (name != BaseName)
            {
                PathValue.Require(name, value);
            }
        }
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
