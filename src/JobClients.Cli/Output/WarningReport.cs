namespace JobClients.Cli.Output;

/// <summary>What the vendor remarks, in JSON.</summary>
internal sealed record WarningReport(string? Code, string? Message)
{
    /// <returns>The remarks; null if there are none.</returns>
    public static IReadOnlyList<WarningReport>? Of(IReadOnlyList<JobWarning> warnings) =>
        warnings.Count == 0 ? null : [.. warnings.Select(warning => new WarningReport(warning.Code, warning.Message))];
}
