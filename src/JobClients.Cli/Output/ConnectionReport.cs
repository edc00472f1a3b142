namespace JobClients.Cli.Output;

/// <summary>A connection in JSON, without its secrets.</summary>
/// <param name="Connection">What references begin with.</param>
/// <param name="From">What it is made of.</param>
internal sealed record ConnectionReport(string Connection, string From)
{
    /// <summary>A URL, or the name of an environment.</summary>
    public string? Address { get; init; }

    public string? Login { get; init; }

    /// <summary>Where the secret comes from.</summary>
    public string? Secret { get; init; }
}
