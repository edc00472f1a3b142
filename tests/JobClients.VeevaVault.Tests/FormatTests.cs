using System.Text.Json.Nodes;
using JobClients.VeevaVault.Generated.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace JobClients.VeevaVault.Tests;

/// <summary>JSON and XML of one job are the same to whoever waits for it.</summary>
public sealed class FormatTests
{
    private static readonly JobScript s_script = JobScript.VeevaVaultJob()
        .WithLink("content", "/api/v26.1/services/file_staging/items/content/a.csv")
        .WithTasks("SUCCESS", 7)
        .WithTasks("ERRORS_ENCOUNTERED", 2)
        .WithId("902101")
        .End("SUCCESS");

    [Fact]
    public async Task GetAsync_BothFormats_GiveEqualSnapshots()
    {
        var json = await GetAsync(VeevaVaultFormat.Json);
        var xml = await GetAsync(VeevaVaultFormat.Xml);

        (xml with { Model = json.Model, RequestId = json.RequestId }).ShouldBe(json);
        (await WriteAsync(xml.Model)).ShouldBe(await WriteAsync(json.Model));
        json.ResultLink!.AbsolutePath.ShouldBe("/api/v26.1/services/file_staging/items/content/a.csv");
        json.Times.Ended.ShouldNotBeNull();
        xml.Model.Data!.Progress!.Select(tasks => tasks.Size).ShouldBe([7, 2]);
    }

    [Fact]
    public async Task Sample_ReadAndWritten_IsTheSame()
    {
        var options = new JobSimulatorOptions();
        await using var simulator = await JobSimulator.StartAsync(options);
        var job = simulator.Add(JobScript.VeevaVaultJob().WithField("mystery_field", "kept"));
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", options.VeevaVaultSessionId);
        var sample = await http.GetByteArrayAsync(new Uri($"api/v26.1/services/jobs/{job.Id}", UriKind.Relative));
        using var stream = new MemoryStream(sample);
        var node = await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", stream);

        var written = await WriteAsync(node.GetObjectValue(JobStatusResponse.CreateFromDiscriminatorValue)!);

        written.ShouldContain("mystery_field");
        written.ShouldContain("run_end_date");
        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(sample)).ShouldBeTrue(written);
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task Requests_AskForTheFormatAndSendTheSessionAsItIs(VeevaVaultFormat format)
    {
        using var answers = VaultAnswers.In(format, """{"data":{"status":"RUNNING"}}""");
        using var client = new VeevaVaultClient(new() { BaseUrl = new("https://v.example/"), SessionId = "ABC", ApiVersion = "v25.3", Format = format, HttpHandler = answers });

        (await client.Job("1201").GetAsync()).State.ShouldBe(JobState.Running);

        var request = answers.Requests.ShouldHaveSingleItem();
        request.RequestUri.ShouldBe(new Uri("https://v.example/api/v25.3/services/jobs/1201"));
        request.Headers.GetValues("Authorization").ShouldBe(["ABC"]);
        request.Headers.Accept.ToString().ShouldBe(format == VeevaVaultFormat.Xml ? "application/xml" : "application/json");
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task Answer_InTheOtherFormat_IsReadByWhatItSaysItIs(VeevaVaultFormat asked)
    {
        var answered = asked == VeevaVaultFormat.Json ? VeevaVaultFormat.Xml : VeevaVaultFormat.Json;
        using var answers = VaultAnswers.In(answered, """{"responseStatus":"SUCCESS","data":{"status":"RUNNING"}}""");
        using var client = VaultAnswers.Connect(asked, answers);

        (await client.Job("1201").GetAsync()).State.ShouldBe(JobState.Running);
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task StartOfAJob_IsWhenItIsDueUntilItBegins(VeevaVaultFormat format)
    {
        var start = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        foreach (var (status, scheduled, started) in new (string, DateTimeOffset?, DateTimeOffset?)[] { ("SCHEDULED", start, null), ("QUEUED", null, start), ("RUNNING", null, start) })
        {
            using var answers = VaultAnswers.In(format, $$"""{"data":{"run_start_date":"2026-01-02T03:04:05Z","status":"{{status}}"} }""").With("X-VaultAPI-ReferenceId", "t-1");
            using var client = VaultAnswers.Connect(format, answers);

            var snapshot = await client.Job("1").GetAsync();

            (snapshot.Times.Scheduled, snapshot.Times.Started, snapshot.TrackId).ShouldBe((scheduled, started, "t-1"));
        }
    }

    private static async Task<JobSnapshot<JobStatusResponse>> GetAsync(VeevaVaultFormat format)
    {
        await using var vault = await SimulatedVault.StartAsync(format);
        var snapshot = await vault.Open(s_script).GetAsync();
        return snapshot with { ResultLink = new Uri(new("https://v.example"), snapshot.ResultLink!.AbsolutePath) };
    }

    private static async Task<string> WriteAsync(IParsable model)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, model);
        using var reader = new StreamReader(writer.GetSerializedContent());
        return await reader.ReadToEndAsync();
    }
}
