using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Faults;

public class DocumentFaultTests
{
    private const int Million = 1_000_000;

    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task A_member_of_the_job_has_any_text_for_its_value(string kind)
    {
        var member = Kinds.Page(kind).StatusMember;

        var text = await TextAsync(Kinds.Script(kind), JobFault.Field(member, "NaN"));

        text.ShouldContain($"\"{member}\":NaN");
        Should.Throw<JsonException>(() => JsonNode.Parse(text));
    }

    [Fact]
    public async Task A_member_is_there_twice()
    {
        var text = await TextAsync(JobScript.CustomObjectBulk(), JobFault.Field("status", "\"failed\",\"status\":\"completed\""));

        text.ShouldContain("\"status\":\"failed\",\"status\":\"completed\"");
    }

    [Theory]
    [InlineData("\"soon\"", "soon")]
    [InlineData("1e400", "1e400")]
    [InlineData("\"a & b\"", "a & b")]
    [InlineData("\"", "\"")]
    public async Task Xml_has_the_value_without_quotes(string value, string expected)
    {
        var text = await TextAsync(JobScript.VeevaVaultJob(), JobFault.Field("created_date", value), "application/xml");

        XDocument.Parse(text).Root!.Element("data")!.Element("created_date")!.Value.ShouldBe(expected);
    }

    [Fact]
    public async Task Wrong_values_come_as_they_are()
    {
        await using var vendors = await Vendors.StartAsync();
        foreach (var value in WrongValues.Dates.Concat(WrongValues.Numbers).Concat(WrongValues.Texts))
        {
            var job = vendors.Simulator.Add(JobScript.DataLabeling().Answering(JobFault.Field("createdDate", value)));
            using var response = await vendors.GetAsync(job);
            (await response.Content.ReadAsStringAsync()).ShouldContain($"\"createdDate\":{value}");
        }
    }

    [Fact]
    public async Task A_document_is_edited_with_its_envelope()
    {
        var fault = JobFault.Edit(document => document["responseStatus"] = new JsonArray(1));

        (await TextAsync(JobScript.VeevaVaultJob(), fault)).ShouldStartWith("{\"responseStatus\":[1],");
        (await TextAsync(JobScript.VeevaVaultJob(), fault, "application/xml")).ShouldContain("<responseStatus><item>1</item></responseStatus>");
    }

    [Fact]
    public async Task An_edit_lasts_for_one_answer()
    {
        await using var vendors = await Vendors.StartAsync();
        var failure = JobAnswer.VeevaVaultFailure("INVALID_DATA").With(JobFault.Edit(document => document.Add("more", 1)));
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob().Answering(failure));

        using var first = await vendors.GetAsync(job);
        vendors.Clock.Advance(TimeSpan.FromSeconds(10));
        using var second = await vendors.GetAsync(job);

        (await second.Content.ReadAsStringAsync()).ShouldEndWith("\"more\":1}");
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/xml")]
    public async Task A_value_has_ten_million_characters(string? accept)
    {
        var fault = JobFault.Edit(document => document["data"]!["status"] = new string('x', 10 * Million));

        (await TextAsync(JobScript.VeevaVaultJob(), fault, accept)).Count(c => c == 'x').ShouldBeGreaterThanOrEqualTo(10 * Million);
    }

    [Theory]
    [InlineData(true, '[')]
    [InlineData(false, '{')]
    public async Task A_million_arrays_or_objects_are_in_each_other(bool arrays, char opening)
    {
        var fault = arrays ? JobFault.NestedArrays(Million) : JobFault.NestedObjects(Million);

        var text = await TextAsync(JobScript.DataQuery(), fault);

        text.Count(c => c == opening).ShouldBeInRange(Million, Million + 2);
        Depth(text).ShouldBeInRange(Million, Million + 2);
    }

    [Fact]
    public async Task A_million_elements_are_in_each_other()
    {
        var text = await TextAsync(JobScript.VeevaVaultJob(), JobFault.NestedArrays(Million), "application/xml");

        using var reader = XmlReader.Create(new StringReader(text));
        var depth = 0;
        while (reader.Read())
        {
            depth = Math.Max(depth, reader.Depth);
        }

        depth.ShouldBe(Million);
    }

    [Theory]
    [InlineData("vault", "application/xml", "JobStatusRestResult")]
    [InlineData("vault", null, "job")]
    [InlineData("data-query", null, "job")]
    public async Task Entities_stand_for_each_other(string kind, string? accept, string root)
    {
        var text = await TextAsync(Kinds.Script(kind), JobFault.Entities(levels: 3), accept);

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
        var document = XDocument.Load(XmlReader.Create(new StringReader(text), settings));
        document.DocumentType!.Name.ShouldBe(root);
        document.Root!.Name.ShouldBe(root);
        document.Root.Value.ShouldStartWith(string.Concat(Enumerable.Repeat("laugh", 100)));
    }

    [Theory]
    [InlineData("test-environment", HttpStatusCode.InternalServerError, null)]
    [InlineData("data-query", HttpStatusCode.Forbidden, null)]
    [InlineData("data-labeling", HttpStatusCode.NotFound, null)]
    [InlineData("custom-object-bulk", HttpStatusCode.Unauthorized, null)]
    [InlineData("vault", HttpStatusCode.ServiceUnavailable, "application/xml")]
    public async Task An_error_repeats_the_callers_secret(string kind, HttpStatusCode status, string? accept)
    {
        var text = await TextAsync(Kinds.Script(kind), JobAnswer.Documented(status).With(JobFault.Echo()), accept);

        text.ShouldContain($"Cannot accept Authorization: {(kind == "vault" ? Paths.VaultCredentials : Paths.ZuoraCredentials)}");
    }

    [Fact]
    public async Task A_vault_failure_repeats_the_callers_secret_in_the_message_of_its_error()
    {
        var text = await TextAsync(JobScript.VeevaVaultJob(), JobAnswer.VeevaVaultFailure("INVALID_DATA").With(JobFault.Echo()));

        ((string?)JsonNode.Parse(text)!["errors"]![0]!["message"]).ShouldBe($"Cannot accept Authorization: {Paths.VaultCredentials}");
        JsonNode.Parse(text)!["message"].ShouldBeNull();
    }

    private static int Depth(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in text)
        {
            depth += c switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
        }

        depth.ShouldBe(0);
        return deepest;
    }

    private static async Task<string> TextAsync(JobScript script, JobAnswer answer, string? accept = null)
    {
        await using var vendors = await Vendors.StartAsync();
        using var response = await vendors.GetAsync(vendors.Simulator.Add(script.Answering(answer)), accept);
        return await response.Content.ReadAsStringAsync();
    }
}
