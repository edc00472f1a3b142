using System.Net;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests;

public class ResultFileTests
{
    [Fact]
    public async Task Opens_to_whoever_has_the_link_and_to_nobody_else()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery().WithResult("rows").End("completed"));
        var link = new Uri((string)(await vendors.GetJsonAsync(job))["data"]!["dataFile"]!);
        using var http = new HttpClient();

        (await http.GetStringAsync(link)).ShouldBe("rows");
        (await http.GetAsync(new Uri(link.GetLeftPart(UriPartial.Path)))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.GetAsync(new Uri(link.AbsoluteUri.Replace("=", "=0")))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "token");
        var refused = await http.GetAsync(link);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("<Code>InvalidArgument</Code>");
    }

    [Fact]
    public async Task Gives_the_rest_to_whoever_has_the_tag()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery().WithResult("rows").End("completed"));
        var link = new Uri((string)(await vendors.GetJsonAsync(job))["data"]!["dataFile"]!);
        using var http = new HttpClient();
        var tag = (await http.GetAsync(link)).Headers.ETag!;

        http.DefaultRequestHeaders.Range = new(2, null);
        http.DefaultRequestHeaders.IfRange = new(tag);

        (await http.GetStringAsync(link)).ShouldBe("ws");
    }
}
