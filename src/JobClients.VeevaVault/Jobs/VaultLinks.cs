using JobClients.VeevaVault.Generated.Models;

namespace JobClients.VeevaVault.Jobs;

/// <summary>A job's links, which are relative to the host of the Vault.</summary>
internal static class VaultLinks
{
    /// <summary>Where the result is: the first link that is not the job itself and does not lead to another host.</summary>
    public static Uri? FindResult(IEnumerable<JobLink>? links, Uri host) => links?
        .Where(link => link.Rel is not null && !link.Rel.Equals("self", StringComparison.OrdinalIgnoreCase))
        .Select(link => Resolve(link.Href, host))
        .FirstOrDefault(uri => uri is not null);

    private static Uri? Resolve(string? href, Uri host) =>
        href is ['/', not '/' and not '\\', ..] && Uri.TryCreate(host, href, out var uri) ? uri : null;
}
