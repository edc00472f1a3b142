using System.Text.Json.Serialization;

namespace JobClients.Cli.Output;

/// <summary>How trying a connection came out, in JSON.</summary>
/// <param name="Connection">What references begin with.</param>
/// <param name="Result"><c>ok</c>, <c>NotUsable</c>, or the kind of a <see cref="JobClientException"/>.</param>
/// <param name="Message">The reason in words.</param>
internal sealed record ConnectionTestReport(string Connection, string Result, string? Message)
{
    [JsonIgnore]
    public ExitCode ExitCode { get; init; }
}
