namespace JobClients.Cli.Output;

/// <summary>Why a job failed, in JSON.</summary>
internal sealed record ErrorReport(string? Code, string? Message);
