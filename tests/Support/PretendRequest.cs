namespace JobClients.Support;

/// <summary>What a <see cref="PretendServer"/> was asked.</summary>
public sealed record PretendRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Authorization => Headers.GetValueOrDefault("Authorization");
}
