using JobClients.Simulator;

namespace JobClients.Support.Hostile;

/// <summary>A row of the table: what is wrong with the answer, and what becomes of the poll.</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Answer">The answer at an endpoint.</param>
/// <param name="Outcome">What the poll of that endpoint has to end in.</param>
public sealed record HostileRow(string Name, Func<HostileEndpoint, JobAnswer> Answer, Func<HostileEndpoint, HostileOutcome> Outcome)
{
    /// <summary>Whether the connection has carried a good answer before.</summary>
    public bool IsWarm { get; init; }

    /// <summary>Whether .NET's own trace of the request quotes the answer, which nothing here can prevent.</summary>
    public bool IsTracedByDotNet { get; init; }

    /// <summary>Whether the request's time runs out after the first byte of the body.</summary>
    public bool IsSlow { get; init; }

    /// <summary>Whether the answer identifies no request.</summary>
    public bool SendsNoRequestId { get; init; }

    /// <summary>Whether the request's time runs out before any answer.</summary>
    public bool IsSilent { get; init; }
}
