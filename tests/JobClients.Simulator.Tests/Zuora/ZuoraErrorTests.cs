using System.Net;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Zuora;

public class ZuoraErrorTests
{
    [Theory]
    [InlineData("/query/jobs/nope", """{"code":1001,"message":"No such query: nope"}""")]
    [InlineData("/query/jobs/a%22b", """{"code":1001,"message":"No such query: a\u0022b"}""")]
    [InlineData("/objects/jobs/nope", """{"code":71013040,"message":"Bulk job not found"}""")]
    [InlineData(
        "/v1/multi-organizations/data-labeling-job/nope",
        """{"success":false,"processId":"3F7EA3FD706C7E7C","reasons":[{"code":"50000020","message":"The job does not exist"}],"requestId":"2d0a1f0c-ee4d-4d2e-a4f0-6b7ff1a5dba2"}""")]
    [InlineData("/test-environments/nope/jobs/nope", "")]
    [InlineData("/no/such/route", "")]
    public async Task What_is_not_there_is_404_as_the_page_says(string path, string expected)
    {
        await using var vendors = await Vendors.StartAsync();

        using var response = await vendors.GetAsync(path, Paths.ZuoraCredentials);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task A_test_environment_job_is_in_its_environment_only()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.TestEnvironment().WithEnvironment("one"));

        using var response = await vendors.GetAsync($"/test-environments/two/jobs/{job.Id}", Paths.ZuoraCredentials);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        job.Polls.ShouldBeEmpty();
    }
}
