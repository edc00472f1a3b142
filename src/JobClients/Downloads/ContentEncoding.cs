using System.Net.Http.Headers;

namespace JobClients;

/// <summary>How a body is encoded on top of what its file is.</summary>
internal static class ContentEncoding
{
    /// <returns>The encodings in small letters; null if there is none.</returns>
    public static string? Of(HttpContentHeaders headers)
    {
        var encodings = string.Join(", ", headers.ContentEncoding).ToLowerInvariant();
        return encodings is "" or "identity" ? null : encodings;
    }

    public static bool IsGzip(string encoding) => encoding is "gzip" or "x-gzip";
}
