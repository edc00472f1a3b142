using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Faults;

public class BodyFaultTests
{
    [Theory]
    [InlineData("data-query", 200)]
    [InlineData("vault", 502)]
    public async Task Html_stands_where_a_document_should(string kind, int status)
    {
        using var response = await AnswerAsync(Kinds.Script(kind), JobFault.Html(status));

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public async Task An_empty_body_comes_with_200_and_a_content_type()
    {
        using var response = await AnswerAsync(JobScript.CustomObjectBulk(), JobFault.Empty);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        response.Content.Headers.ContentLength.ShouldBe(0);
    }

    [Fact]
    public async Task A_body_has_any_bytes()
    {
        byte[] bytes = [0, 255, 128];

        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Body(bytes, contentType: null));

        response.Content.Headers.ContentType.ShouldBeNull();
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
    }

    [Theory]
    [InlineData("utf-8", "application/json")]
    [InlineData("utf-16", "application/json")]
    [InlineData("utf-16BE", "application/xml")]
    public async Task A_byte_order_mark_stands_before_the_same_text(string name, string accept)
    {
        var encoding = Encoding.GetEncoding(name);
        using var proper = await AnswerAsync(JobScript.VeevaVaultJob(), JobAnswer.Job, accept);

        using var response = await AnswerAsync(JobScript.VeevaVaultJob(), JobFault.ByteOrderMark(encoding), accept);

        var bytes = await response.Content.ReadAsByteArrayAsync();
        bytes.ShouldBe([.. encoding.GetPreamble(), .. encoding.GetBytes(await proper.Content.ReadAsStringAsync())]);
    }

    [Fact]
    public void An_encoding_without_a_mark_is_refused()
        => Should.Throw<ArgumentException>(() => JobFault.ByteOrderMark(Encoding.Latin1));

    [Fact]
    public async Task A_body_is_rewritten_as_text()
    {
        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Rewrite(text => text[..^1] + ",}"));

        (await response.Content.ReadAsStringAsync()).ShouldEndWith("},}");
    }

    [Fact]
    public async Task Gzip_is_announced_and_is_not_there()
    {
        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Header("Content-Encoding", "gzip"));

        response.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        (await response.Content.ReadAsByteArrayAsync())[0].ShouldBe((byte)'{');
    }

    [Fact]
    public async Task A_compressed_body_is_the_job()
    {
        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Gzip);

        await using var inflated = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await JsonNode.ParseAsync(inflated))!["data"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_fault_that_reads_a_body_which_streams_is_answered_by_500()
    {
        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Gzip.And(JobFault.Rewrite(text => text)));

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(JobScript script, JobAnswer answer, string? accept = null)
    {
        await using var vendors = await Vendors.StartAsync();
        return await vendors.GetAsync(vendors.Simulator.Add(script.Answering(answer)), accept);
    }
}
