using JobClients.Simulator;

namespace JobClients.Support.Hostile;

/// <summary>A column of the table: an endpoint, in one format, and what its job is when nothing is wrong.</summary>
/// <param name="Name">What the column is called.</param>
/// <param name="Script">The job. It has ended well.</param>
/// <param name="StatusField">The field that says so.</param>
/// <param name="Status">What that field says.</param>
/// <param name="Connect">Opens a connection to the simulator.</param>
public sealed record HostileEndpoint(
    string Name, JobScript Script, string StatusField, string Status, Func<HostileConnection, IJobProvider> Connect)
{
    /// <summary>The header in which the vendor identifies a request.</summary>
    public required string RequestIdHeader { get; init; }

    public bool IsXml { get; init; }

    /// <summary>Whether the job is in the field <c>data</c>.</summary>
    public bool HasEnvelope { get; init; }

    /// <summary>Whether errors come with HTTP 200, too.</summary>
    public bool HasErrorsIn200 { get; init; }

    /// <summary>Whether a snapshot has times.</summary>
    public bool TellsTimes { get; init; }

    public IReadOnlyList<string> Times { get; init; } = [];

    public IReadOnlyList<string> Numbers { get; init; } = [];

    public IReadOnlyList<string> Texts { get; init; } = [];

    public string ContentType => IsXml ? "application/xml" : "application/json";
}
