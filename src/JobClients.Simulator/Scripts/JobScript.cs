using System.Collections.Immutable;
using System.Text.Json.Nodes;
using JobClients.Simulator.Pages;
using JobClients.Simulator.Timelines;

namespace JobClients.Simulator;

/// <summary>
/// Describes one job: which endpoint reports on it, which statuses it goes through and when, and what is
/// answered. A script is immutable, so one may be added to several simulators and several times to one.
/// </summary>
/// <remarks>
/// A script without a timeline answers with the sample of the vendor's page, only its id differing from the
/// second job on. As soon as there is a timeline, what does not exist yet (end time, result, error) is left out.
/// </remarks>
public abstract record JobScript
{
    private protected JobScript()
    {
    }

    internal string? Id { get; init; }

    internal ImmutableArray<JobStage> Stages { get; init; } = [];

    internal string? FinalStatus { get; init; }

    internal ImmutableArray<(string Name, JsonNode? Value)> Fields { get; init; } = [];

    internal ImmutableArray<JobAnswer> FirstAnswers { get; init; } = [];

    internal ImmutableDictionary<int, JobAnswer> AnswersByCall { get; init; } = ImmutableDictionary<int, JobAnswer>.Empty;

    internal JobAnswer? StandingAnswer { get; init; }

    internal bool HasTimeline => FinalStatus is not null || !Stages.IsEmpty;

    internal abstract JobPage Page { get; }

    /// <summary>A refresh of a Zuora test environment: <c>GET /test-environments/{id}/jobs/{jobId}</c>.</summary>
    /// <returns>A script without a timeline.</returns>
    public static TestEnvironmentScript TestEnvironment() => new();

    /// <summary>A Zuora data query: <c>GET /query/jobs/{job-id}</c>.</summary>
    /// <returns>A script without a timeline.</returns>
    public static DataQueryScript DataQuery() => new();

    /// <summary>A Zuora data labeling job: <c>GET /v1/multi-organizations/data-labeling-job/{job-id}</c>.</summary>
    /// <returns>A script without a timeline.</returns>
    public static DataLabelingScript DataLabeling() => new();

    /// <summary>A Zuora custom object bulk job: <c>GET /objects/jobs/{id}</c>.</summary>
    /// <returns>A script without a timeline.</returns>
    public static CustomObjectBulkScript CustomObjectBulk() => new();

    /// <summary>A Veeva Vault job: <c>GET /api/{version}/services/jobs/{job_id}</c>.</summary>
    /// <returns>A script without a timeline.</returns>
    public static VeevaVaultJobScript VeevaVaultJob() => new();
}
