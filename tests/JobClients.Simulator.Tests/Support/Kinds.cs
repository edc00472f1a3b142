using System.Text.Json.Nodes;

namespace JobClients.Simulator.Tests.Support;

/// <summary>The five kinds of job, as theory data: by name, so that a failed test says which.</summary>
internal static class Kinds
{
    public static TheoryData<string> Names =>
        ["test-environment", "data-query", "data-labeling", "custom-object-bulk", "vault"];

    public static JobScript Script(string kind) => kind switch
    {
        "test-environment" => JobScript.TestEnvironment(),
        "data-query" => JobScript.DataQuery(),
        "data-labeling" => JobScript.DataLabeling(),
        "custom-object-bulk" => JobScript.CustomObjectBulk(),
        _ => JobScript.VeevaVaultJob(),
    };

    public static (string Spec, string Path, string Schema, string StatusMember) Page(string kind) => kind switch
    {
        "test-environment" => ("zuora.yaml", "/test-environments/{id}/jobs/{jobId}", "TestEnvironmentJob", "status"),
        "data-query" => ("zuora.yaml", "/query/jobs/{job-id}", "DataQueryJob", "queryStatus"),
        "data-labeling" => ("zuora.yaml", "/v1/multi-organizations/data-labeling-job/{job-id}", "DataLabelingJob", "jobStatus"),
        "custom-object-bulk" => ("zuora.yaml", "/objects/jobs/{id}", "CustomObjectBulkJob", "status"),
        _ => ("veeva-vault.yaml", "/api/{version}/services/jobs/{job_id}", "Job", "status"),
    };

    public static string? StatusIn(string kind, JsonObject body)
        => (string?)(body["data"] ?? body)[Page(kind).StatusMember];

    public static JsonNode Example(string kind, string code)
    {
        var (spec, path, _, _) = Page(kind);
        return SpecFile.Node(spec, "paths", path, "get", "responses", code, "content", "application/json", "example");
    }

    public static IReadOnlyList<string> Statuses(string kind)
    {
        var (spec, _, schema, member) = Page(kind);
        var values = SpecFile.Node(spec, "components", "schemas", schema, "properties", member, "x-extensible-enum");
        return [.. values.AsArray().Select(value => (string)value!)];
    }
}
