using JobClients.VeevaVault.Generated.Models;

namespace JobClients.VeevaVault.Jobs;

/// <summary>A job's links, which are relative to the host of the Vault.</summary>
internal static class VaultLinks
{
    /// <summary>What the links of a result are called, the result itself before what describes it.</summary>
    private static readonly string[] s_results = ["content", "results", "artifacts", "file"];

    /// <summary>Where the result is: the best of the links that do not lead to another host.</summary>
    public static Uri? FindResult(IReadOnlyCollection<JobLink>? links, Uri host) => s_results
        .SelectMany(result => (links ?? []).Where(link => result.Equals(link.Rel, StringComparison.OrdinalIgnoreCase)))
        .Select(link => Resolve(link.Href, host))
        .FirstOrDefault(uri => uri is not null);

    private static Uri? Resolve(string? href, Uri host) =>
        href is ['/', not '/' and not '\\', ..] && Uri.TryCreate(host, href, out var uri) ? uri : null;
}
