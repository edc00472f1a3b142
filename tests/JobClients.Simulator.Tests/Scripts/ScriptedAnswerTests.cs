using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Scripts;

public class ScriptedAnswerTests
{
    [Theory]
    [InlineData("data-query", HttpStatusCode.Forbidden)]
    [InlineData("data-query", HttpStatusCode.NotFound)]
    [InlineData("data-labeling", HttpStatusCode.NotFound)]
    [InlineData("custom-object-bulk", HttpStatusCode.NotFound)]
    public async Task An_error_has_the_body_of_its_page(string kind, HttpStatusCode status)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(Kinds.Script(kind).Answering(status));

        using var response = await vendors.GetAsync(job);

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        Fields.Of(body).ShouldBe(Fields.Of(Kinds.Example(kind, $"{(int)status}")), ignoreOrder: true);
    }

    [Theory]
    [InlineData("test-environment", HttpStatusCode.NotFound)]
    [InlineData("test-environment", HttpStatusCode.InternalServerError)]
    [InlineData("data-query", HttpStatusCode.ServiceUnavailable)]
    [InlineData("data-labeling", HttpStatusCode.TooManyRequests)]
    [InlineData("vault", HttpStatusCode.ServiceUnavailable)]
    [InlineData("vault", HttpStatusCode.Unauthorized)]
    [InlineData("vault", HttpStatusCode.NoContent)]
    public async Task An_error_without_a_documented_body_is_empty(string kind, HttpStatusCode status)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(Kinds.Script(kind).Answering(status));

        using var response = await vendors.GetAsync(job);

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType.ShouldBeNull();
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scripted_401_looks_like_a_refused_token()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery().Answering(HttpStatusCode.Unauthorized));

        using var response = await vendors.GetAsync(job);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Authentication error"}""");
        job.Polls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(30, "30")]
    [InlineData(1.2, "2")]
    public async Task Retry_After_is_in_whole_seconds(double seconds, string expected)
    {
        await using var vendors = await Vendors.StartAsync();
        var script = JobScript.DataQuery().Answering(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(seconds));

        using var response = await vendors.GetAsync(vendors.Simulator.Add(script));

        response.Headers.GetValues("Retry-After").ShouldBe([expected]);
    }

    [Fact]
    public async Task First_answers_come_in_their_order_and_then_the_job()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery()
            .AnsweringFirst(2, HttpStatusCode.ServiceUnavailable)
            .AnsweringFirst(1, JobAnswer.Documented(HttpStatusCode.TooManyRequests).WithHeader("RateLimit-Reset", "600")));

        var codes = new List<int>();
        for (var call = 0; call < 4; call++)
        {
            using var response = await vendors.GetAsync(job);
            codes.Add((int)response.StatusCode);
            response.Headers.Contains("RateLimit-Reset").ShouldBe(call == 2);
        }

        codes.ShouldBe([503, 503, 429, 200]);
    }

    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task Any_bytes_can_be_answered(string kind)
    {
        await using var vendors = await Vendors.StartAsync();
        var answer = JobAnswer.Exactly(HttpStatusCode.BadGateway, "text/html", "<html>");
        var job = vendors.Simulator.Add(Kinds.Script(kind).Answering(answer));

        using var response = await vendors.GetAsync(job);

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html");
        (await response.Content.ReadAsStringAsync()).ShouldBe("<html>");
    }

    [Fact]
    public async Task A_vault_failure_is_an_envelope_in_a_200()
    {
        await using var vendors = await Vendors.StartAsync();
        var script = JobScript.VeevaVaultJob().Answering(JobAnswer.VeevaVaultFailure("INSUFFICIENT_ACCESS", "no"));

        using var response = await vendors.GetAsync(vendors.Simulator.Add(script));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("X-VaultAPI-Status").ShouldBe(["FAILURE"]);
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """{"responseStatus":"FAILURE","errors":[{"type":"INSUFFICIENT_ACCESS","message":"no"}]}""");
    }

    [Fact]
    public async Task A_vault_exception_has_a_message_and_no_errors()
    {
        await using var vendors = await Vendors.StartAsync();
        var script = JobScript.VeevaVaultJob().Answering(JobAnswer.VeevaVaultException("broken"));

        using var response = await vendors.GetAsync(vendors.Simulator.Add(script));

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"responseStatus":"EXCEPTION","responseMessage":"broken"}""");
    }

    [Fact]
    public async Task A_vault_envelope_may_come_with_another_http_status()
    {
        await using var vendors = await Vendors.StartAsync();
        var answer = JobAnswer.VeevaVaultFailure("MALFORMED_URL") with { Status = HttpStatusCode.NotFound };

        using var response = await vendors.GetAsync(vendors.Simulator.Add(JobScript.VeevaVaultJob().Answering(answer)));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldContain("MALFORMED_URL");
    }
}
