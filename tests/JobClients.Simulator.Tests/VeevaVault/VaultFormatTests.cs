using System.Text.Json.Nodes;
using System.Xml.Linq;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.VeevaVault;

public class VaultFormatTests
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/xml", "application/xml")]
    [InlineData("APPLICATION/XML", "application/xml")]
    [InlineData("application/json, application/xml;q=0.9", "application/json")]
    [InlineData("application/json;q=0.8, application/xml;q=0.9", "application/xml")]
    [InlineData("application/xml;q=0.1, */*;q=0", "application/xml")]
    [InlineData("application/json;q=0.5, application/*", "application/xml")]
    [InlineData("application/xml;q=0", "application/json")]
    [InlineData("text/html", "application/json")]
    [InlineData("not a media type at all,,;", "application/json")]
    public async Task Accept_chooses_the_format(string? accept, string expected)
    {
        await using var vendors = await Vendors.StartAsync();

        using var response = await vendors.GetAsync(vendors.Simulator.Add(JobScript.VeevaVaultJob()), accept);

        response.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
        response.Content.Headers.ContentType.CharSet.ShouldBe("UTF-8");
        (await response.Content.ReadAsStringAsync())[0].ShouldBe(expected.EndsWith("xml", StringComparison.Ordinal) ? '<' : '{');
    }

    [Fact]
    public async Task Both_formats_say_the_same()
    {
        await using var vendors = await Vendors.StartAsync(options => options.VeevaVaultPollInterval = TimeSpan.Zero);
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob()
            .WithLink("content", "/api/a?b=1&c=<2>").WithTasks("RUNNING", 3).WithTasks("SUCCESS", 4)
            .WithField("new one", true).End("ERRORS_ENCOUNTERED"));

        var xml = await XmlAsync(vendors, job);
        var json = await vendors.GetJsonAsync(job);

        xml.Name.ShouldBe("JobStatusRestResult");
        xml.Element("data")!.Element("links")!.Elements().ShouldAllBe(link => link.Name == "link");
        Fields.WithoutTypes(Fields.Of(xml, "links", "progress")).ShouldBe(
            Fields.WithoutTypes(Fields.Of(json)).Select(field =>
                field.Replace("new one", "new_x0020_one", StringComparison.Ordinal)
                    .Replace("\\u003C", "<", StringComparison.Ordinal)
                    .Replace("\\u003E", ">", StringComparison.Ordinal)
                    .Replace("\\u0026", "&", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_error_has_another_root()
    {
        await using var vendors = await Vendors.StartAsync();
        var script = JobScript.VeevaVaultJob().Answering(JobAnswer.VeevaVaultFailure("INVALID_DATA", "no & never"));

        using var response = await vendors.GetAsync(vendors.Simulator.Add(script), "application/xml");

        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""
            + "<ApiRestResult><responseStatus>FAILURE</responseStatus><errors><error><type>INVALID_DATA</type>"
            + "<message>no &amp; never</message></error></errors></ApiRestResult>");
    }

    [Fact]
    public async Task Refused_callers_get_their_format_as_well()
    {
        await using var vendors = await Vendors.StartAsync();

        using var response = await vendors.GetAsync("/api/v26.1/services/jobs/1", "wrong", "application/xml");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
        (await response.Content.ReadAsStringAsync()).ShouldContain("<type>INVALID_SESSION_ID</type>");
    }

    private static async Task<XElement> XmlAsync(Vendors vendors, SimulatedJob job)
    {
        using var response = await vendors.GetAsync(job, "application/xml");
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }
}
