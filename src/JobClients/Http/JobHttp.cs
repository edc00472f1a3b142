using System.Net;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>Puts the HTTP pipeline together. Kiota's own retry and redirect handlers are not in it.</summary>
internal static class JobHttp
{
    /// <summary>How long an answer may be, in bytes, inflated: a hundred times what the longest job takes.</summary>
    private const int MaxAnswer = 4 * 1024 * 1024;

    public static HttpClient CreateClient(HttpMessageHandler? transport, TimeSpan timeout, AnswerClassifier classifier)
    {
        classifier.InnerHandler = transport ?? CreateTransport();
        return new(classifier, disposeHandler: transport is null) { Timeout = timeout, MaxResponseContentBufferSize = MaxAnswer };
    }

    public static ParseNodeFactoryRegistry CreateRegistry(IReadOnlyDictionary<string, IAsyncParseNodeFactory> formats)
    {
        var registry = new ParseNodeFactoryRegistry();
        foreach (var (mediaType, factory) in formats)
        {
            registry.ContentTypeAssociatedFactories[mediaType] = factory;
        }

        return registry;
    }

    private static SocketsHttpHandler CreateTransport() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,

        // A vendor moves its hosts, and a wait lasts for hours.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
