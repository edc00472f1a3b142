using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>The base URL of a client: the first server of a document, preferably by https.</summary>
internal static class ServerUrls
{
    public static string? BaseUrl(OpenApiDocument document)
    {
        var urls = (document.Servers ?? []).Select(server => server.Url ?? string.Empty).ToList();
        var url = urls
            .Where(candidate => WithoutScheme(candidate).Equals(WithoutScheme(urls[0]), StringComparison.OrdinalIgnoreCase))
            .OrderDescending(StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault();
        return string.IsNullOrEmpty(url) ? null : url.TrimEnd('/');
    }

    private static string WithoutScheme(string url) => TrimStart(TrimStart(url, "http://"), "https://");

    private static string TrimStart(string url, string scheme) =>
        url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? url[scheme.Length..] : url;
}
