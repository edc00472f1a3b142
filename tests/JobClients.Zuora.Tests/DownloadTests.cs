using System.Net;

namespace JobClients.Zuora.Tests;

/// <summary>The results of data queries, fetched from the simulator, which refuses whoever sends credentials there.</summary>
public sealed class DownloadTests
{
    private const string Rows = "{\"id\":1}\n{\"id\":2}\n";

    [Fact]
    public async Task DataQuery_Result_IsDownloaded()
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var job = zuora.Add(JobScript.DataQuery().WithResult(Rows).End("completed"));
        using var target = new MemoryStream();

        var result = await zuora.Client.DataQuery(job.Id).DownloadAsync(target);

        System.Text.Encoding.UTF8.GetString(target.ToArray()).ShouldBe(Rows);
        result.Reference.ToString().ShouldBe(job.Reference);
        job.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task DataQuery_OpenedByReference_IsDownloadable()
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        using var target = new MemoryStream();

        await zuora.Open(JobScript.DataQuery().WithResult(Rows).End("completed")).ShouldBeAssignableTo<IDownloadableJob>()!.DownloadAsync(target);

        target.Length.ShouldBe(Rows.Length);
    }

    [Fact]
    public async Task OtherKinds_HaveNoResult()
    {
        await using var zuora = await SimulatedZuora.StartAsync();

        zuora.Client.Kinds.Where(kind => kind.HasResult).Select(kind => kind.Name).ShouldBe(["data-query"]);
        zuora.Client.CustomObjectBulk("1").ShouldNotBeAssignableTo<IDownloadableJob>();
    }

    [Theory]
    [InlineData("in_progress", "has not ended; it is Running (in_progress)")]
    [InlineData("cancelled", "did not succeed; it is Cancelled (cancelled)")]
    public async Task DataQuery_WithoutResult_IsAJobFailure(string status, string message)
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var job = zuora.Add(JobScript.DataQuery().WithResult(Rows).End(status));

        var failure = await Should.ThrowAsync<JobFailedException>(zuora.Client.DataQuery(job.Id).DownloadAsync(Stream.Null));

        failure.Message.ShouldBe($"{job.Reference} {message}");
    }

    [Theory]
    [InlineData("http://files.example/a.json?s=secret")]
    [InlineData("https://user:secret@files.example/a.json")]
    public async Task DataQuery_UnsafeLink_IsNotFollowed(string link)
    {
        await using var zuora = await SimulatedZuora.StartAsync();
        var job = zuora.Add(JobScript.DataQuery().WithDataFile(new(link)).End("completed"));
        using var nobody = new CannedAnswers(HttpStatusCode.OK, null, "");

        var failure = await Should.ThrowAsync<JobClientException>(
            zuora.Client.DataQuery(job.Id).DownloadAsync(Stream.Null, new() { HttpHandler = nobody }));

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.ToString().ShouldNotContain("secret");
        nobody.Requests.ShouldBeEmpty();
    }
}
