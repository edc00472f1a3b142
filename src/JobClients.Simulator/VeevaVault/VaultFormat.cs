using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace JobClients.Simulator.VeevaVault;

/// <summary>Chooses between Vault's two media types. JSON is the default and wins a tie.</summary>
internal static class VaultFormat
{
    public static bool PrefersXml(StringValues accept)
    {
        _ = MediaTypeHeaderValue.TryParseList(accept, out var ranges);
        return Quality(ranges ?? [], "application/xml") > Quality(ranges ?? [], "application/json");
    }

    /// <summary>The weight of the most specific range that matches (RFC 9110, 12.5.1).</summary>
    private static double Quality(IEnumerable<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var type = new MediaTypeHeaderValue(mediaType);
        return ranges
            .Where(type.IsSubsetOf)
            .OrderBy(range => range.MatchesAllTypes)
            .ThenBy(range => range.MatchesAllSubTypes)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
