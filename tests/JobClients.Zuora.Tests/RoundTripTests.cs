using System.Text.Json.Nodes;
using JobClients.Zuora.Generated.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace JobClients.Zuora.Tests;

/// <summary>Each page's sample, read into the generated model and written again, is the same JSON.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public Task TestEnvironment_Sample_ComesBack() =>
        AssertRoundTripAsync(JobScript.TestEnvironment(), "test-environments/{0}/jobs/{1}", TestEnvironmentJob.CreateFromDiscriminatorValue, fields: 13);

    [Fact]
    public Task DataQuery_Sample_ComesBack() =>
        AssertRoundTripAsync(JobScript.DataQuery(), "query/jobs/{0}", DataQueryJobResponse.CreateFromDiscriminatorValue, fields: 1);

    [Fact]
    public Task DataLabeling_Sample_ComesBack() =>
        AssertRoundTripAsync(JobScript.DataLabeling(), "v1/multi-organizations/data-labeling-job/{0}", DataLabelingJob.CreateFromDiscriminatorValue, fields: 6);

    [Fact]
    public Task CustomObjectBulk_Sample_ComesBack() =>
        AssertRoundTripAsync(JobScript.CustomObjectBulk(), "objects/jobs/{0}", CustomObjectBulkJob.CreateFromDiscriminatorValue, fields: 12);

    [Fact]
    public Task UnknownFieldAndStatus_ComeBack() => AssertRoundTripAsync(
        JobScript.DataLabeling().WithField("jobStatus", "Pondering").WithField("notYetKnown", "kept"),
        "v1/multi-organizations/data-labeling-job/{0}",
        DataLabelingJob.CreateFromDiscriminatorValue,
        fields: 7);

    private static async Task AssertRoundTripAsync<TModel>(JobScript script, string path, ParsableFactory<TModel> factory, int fields)
        where TModel : IParsable
    {
        var options = new JobSimulatorOptions();
        await using var simulator = await JobSimulator.StartAsync(options);
        var ids = JobReference.Parse(simulator.Add(script).Reference).Ids;
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", options.ZuoraAccessToken);
        var sample = await http.GetStringAsync(new Uri(string.Format(null, path, [.. ids]), UriKind.Relative));

        var written = await WriteAsync(await ReadAsync(sample, factory));

        JsonNode.Parse(sample)!.AsObject().Count.ShouldBe(fields);
        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(sample)).ShouldBeTrue($"{written}\nis not\n{sample}");
    }

    private static async Task<TModel> ReadAsync<TModel>(string json, ParsableFactory<TModel> factory)
        where TModel : IParsable
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var node = await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", stream);
        return node.GetObjectValue(factory)!;
    }

    private static async Task<string> WriteAsync(IParsable model)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, model);
        using var reader = new StreamReader(writer.GetSerializedContent());
        return await reader.ReadToEndAsync();
    }
}
