using System.Net;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Faults;

public class AnswerFaultTests
{
    [Theory]
    [InlineData("test-environment", 503)]
    [InlineData("data-query", 200)]
    [InlineData("data-labeling", 299)]
    [InlineData("custom-object-bulk", 429)]
    [InlineData("vault", 999)]
    public async Task Any_status_comes_with_the_job(string kind, int code)
    {
        using var response = await AnswerAsync(Kinds.Script(kind), JobFault.Status(code));

        ((int)response.StatusCode).ShouldBe(code);
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("{\"");
    }

    [Fact]
    public async Task Any_status_comes_without_a_body()
    {
        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Status(418).And(JobFault.Empty));

        ((int)response.StatusCode).ShouldBe(418);
        response.Content.Headers.ContentLength.ShouldBe(0);
    }

    [Fact]
    public async Task A_204_has_no_body_whatever_the_job_says()
    {
        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Status(204));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(199)]
    [InlineData(1000)]
    public void A_status_that_is_no_final_one_is_refused(int code)
        => Should.Throw<ArgumentOutOfRangeException>(() => JobFault.Status(code));

    [Theory]
    [InlineData("17")]
    [InlineData("Fri, 02 Jan 2026 03:04:35 GMT")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("soon, 17")]
    public async Task Retry_after_says_anything(string value)
    {
        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Status(429).And(JobFault.RetryAfter(value)));

        response.Headers.NonValidated["Retry-After"].ToString().ShouldBe(value);
    }

    [Fact]
    public async Task A_header_is_as_long_as_it_has_to_be()
    {
        var value = new string('x', 50_000);

        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Header("X-Long", value));

        response.Headers.GetValues("X-Long").ShouldBe([value]);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/plain; charset=utf-7")]
    [InlineData("nonsense")]
    public async Task The_content_type_is_another(string contentType)
    {
        using var response = await AnswerAsync(JobScript.VeevaVaultJob(), JobFault.ContentType(contentType));

        response.Content.Headers.NonValidated["Content-Type"].ToString().ShouldBe(contentType);
        (await response.Content.ReadAsByteArrayAsync())[0].ShouldBe((byte)'{');
    }

    [Fact]
    public async Task The_content_type_is_missing()
    {
        using var response = await AnswerAsync(JobScript.DataLabeling(), JobFault.ContentType(null));

        response.Content.Headers.NonValidated.Contains("Content-Type").ShouldBeFalse();
        response.Content.Headers.ContentLength.ShouldNotBe(0);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_leads_anywhere(int status)
    {
        var elsewhere = new Uri("http://elsewhere.example:8080/stolen?token=1");

        using var response = await AnswerAsync(JobScript.TestEnvironment(), JobFault.Redirect((HttpStatusCode)status, elsewhere));

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.Location.ShouldBe(elsewhere);
        response.Content.Headers.ContentLength.ShouldBe(0);
    }

    [Fact]
    public async Task A_redirect_leads_back_to_itself()
    {
        using var response = await AnswerAsync(JobScript.DataQuery(), JobFault.Redirect(HttpStatusCode.Found));

        response.Headers.Location.ShouldBe(response.RequestMessage!.RequestUri);
    }

    [Fact]
    public async Task A_fault_applies_to_any_answer_and_faults_apply_in_their_order()
    {
        var answer = JobAnswer.Documented(HttpStatusCode.NotFound).With(JobFault.Status(500)).With(JobFault.Status(501).And(JobFault.Status(502)));

        using var response = await AnswerAsync(JobScript.DataQuery(), answer);

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await response.Content.ReadAsStringAsync()).ShouldContain("No such query");
    }

    private static async Task<HttpResponseMessage> AnswerAsync(JobScript script, JobAnswer answer)
    {
        await using var vendors = await Vendors.StartAsync();
        return await vendors.GetAsync(vendors.Simulator.Add(script.Answering(answer)));
    }
}
