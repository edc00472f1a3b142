namespace JobClients.Generator.Kiota;

/// <summary>How Kiota's tool is started on this machine.</summary>
/// <param name="Prefix">What comes before Kiota's own arguments.</param>
internal sealed record KiotaCommandLine(string Program, IReadOnlyList<string> Prefix);
