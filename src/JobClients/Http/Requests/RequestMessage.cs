using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>Turns a request of Kiota into one of .NET.</summary>
internal static class RequestMessage
{
    /// <exception cref="ArgumentException">A header cannot be sent as it is.</exception>
    public static HttpRequestMessage Create(RequestInformation request, Uri url)
    {
        var message = new HttpRequestMessage(MethodOf(request.HttpMethod), url);
        if (request.Content is { } content && content != Stream.Null)
        {
            message.Content = new StreamContent(content);
        }

        foreach (var option in request.RequestOptions)
        {
            message.Options.Set(new(option.GetType().FullName!), option);
        }

        AddHeaders(message, request.Headers);
        return message;
    }

    private static void AddHeaders(HttpRequestMessage message, RequestHeaders headers)
    {
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                HeaderValue.Require(name, value);
                if (!message.Headers.TryAddWithoutValidation(name, value) && !AddToContent(message.Content, name, value))
                {
                    throw new ArgumentException($"The header '{name}' cannot be sent with this request.", nameof(headers));
                }
            }
        }
    }

    /// <returns>Whether the name is one of a header of a content, which is left out where there is none.</returns>
    private static bool AddToContent(HttpContent? content, string name, string value)
    {
        if (content is not null)
        {
            return content.Headers.TryAddWithoutValidation(name, value);
        }

        using var none = new ByteArrayContent([]);
        return none.Headers.TryAddWithoutValidation(name, value);
    }

    private static HttpMethod MethodOf(Method method) => method switch
    {
        Method.GET => HttpMethod.Get,
        Method.POST => HttpMethod.Post,
        Method.PUT => HttpMethod.Put,
        Method.PATCH => HttpMethod.Patch,
        Method.DELETE => HttpMethod.Delete,
        Method.HEAD => HttpMethod.Head,
        Method.OPTIONS => HttpMethod.Options,
        Method.TRACE => HttpMethod.Trace,
        Method.CONNECT => HttpMethod.Connect,
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "It is no method of HTTP."),
    };
}
