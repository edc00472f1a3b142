using System.Text.RegularExpressions;

namespace JobClients.Generator.Tests.Pages;

/// <summary>The specs say what the pages say, and the command notices where they no longer do.</summary>
public sealed class PagesCommandTests : IDisposable
{
    private const string Query = "GET DataQueryJob";
    private const string Labeling = "GET DataLabelingJob";
    private const string Vault = "Retrieve Job Status";

    private readonly PagesFolder _folder = new();

    public static TheoryData<InventoryPage> Pages => [.. InventoryPage.All];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pages_AreFive() => InventoryPage.All.Count.ShouldBe(5);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Compare_OfAPageOfTheInventory_FindsNoDrift(InventoryPage page)
    {
        _folder.Files["page.md"] = page.Text;

        var (exitCode, lines) = await _folder.CompareAsync();

        lines.ShouldHaveSingleItem().ShouldStartWith($"page.md: {page.Method.ToUpperInvariant()} {page.Path} of specs/");
        exitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData(Query, @"\| Zuora-Org-Ids .*\n", "", "the header parameter Zuora-Org-Ids is in the spec, not on the page")]
    [InlineData(Query, @"\| Zuora-Org-Ids ", "| Zuora-Groups ", "the header parameter Zuora-Groups is on the page where the spec has the header parameter Zuora-Org-Ids")]
    [InlineData(Query, "= 36 characters", "= 40 characters", "the length of the path parameter job-id is 40 on the page, 36 in the spec")]
    [InlineData(Query, " <= 64 characters", "", "the length of the header parameter Zuora-Track-Id is missing on the page, at most 64 in the spec")]
    [InlineData(Query, "<uuid>", "<int64>", "the format of the path parameter job-id is int64 on the page, uuid in the spec")]
    [InlineData(Query, "job-idrequired", "job-id", "the path parameter job-id is optional on the page, required in the spec")]
    [InlineData(Query, @", sign \(;\)", "", "the set of forbidden characters of the header parameter Zuora-Track-Id is :\"' on the page, \"':; in the spec")]
    [InlineData(Query, "403\n\nSo it is", "403\n\nSo it is\n\n429\n\nToo much", "the response 429 is on the page, not in the spec")]
    [InlineData(Query, "^get/query/", "get/queries/", "the path is /queries/jobs/{job-id} on the page, /query/jobs/{job-id} in the spec")]
    [InlineData(Query, "^get/query/", "post/query/", "the method is post on the page, get in the spec")]
    [InlineData(Query, "outputRows", "rowCount", "the field data.rowCount is on the page where the spec has the field data.outputRows")]
    [InlineData(Query, "\"outputRows\": null", "\"outputRows\": \"1\"", "the type of the field data.outputRows is string on the page, integer in the spec")]
    [InlineData(Query, "\"queryStatus\": null", "\"queryStatus\": \"paused\"", "the value paused of the field data.queryStatus is on the page, not in the spec")]
    [InlineData(Query, "https://rest", "https://test", "the server https://test.test.zuora.com is on the page, not in the spec")]
    [InlineData(Query, "bearerAuth", "basicAuth", "the security is basicAuth on the page, bearerAuth in the spec")]
    [InlineData(Query, "title: \".*\"", "title: \"Other\"", "the title is Other on the page, GET DataQueryJob in the spec")]
    [InlineData(Labeling, "\"progress\"", "\"counts\"", "the field counts is on the page where the spec has the field progress")]
    [InlineData(Vault, "`MISSED_SCHEDULE`", "`MISSED_SCHEDULE`, `PAUSED`", "the value PAUSED of the field data.status is on the page, not in the spec")]
    [InlineData(Vault, "\"rel\"", "\"relation\"", "the field data.links[].relation is on the page where the spec has the field data.links[].rel")]
    [InlineData(Vault, @"\| `progress` .*", "", "the field data.progress[] is in the spec, not on the page")]
    [InlineData(Vault, @"\| `Accept` .*", "", "the media type application/json and application/xml is in the spec, not on the page")]
    [InlineData(Vault, "every 10 seconds", "every 2 minutes", "the interval in seconds between two calls is 120 on the page, 10 in the spec")]
    [InlineData(Vault, "<Aside>[^<]*", "", "the interval in seconds between two calls is missing on the page, 10 in the spec")]
    public async Task Compare_OfAnAlteredPage_ReportsThatAlone(string title, string pattern, string replacement, string expected)
    {
        var page = InventoryPage.Named(title);
        _folder.Files["page.md"] = Altered(page.Text, pattern, replacement);

        var (exitCode, lines) = await _folder.CompareAsync();

        lines.ShouldHaveSingleItem().ShouldMatch($@"^specs/[a-z-]+\.yaml\(\d+,5\): error JCG300: page\.md, {Regex.Escape($"GET {page.Path}: {expected}.")}$");
        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Compare_OfAStatusThatThePageNoLongerLists_FindsNoDrift()
    {
        _folder.Files["page.md"] = Altered(InventoryPage.Named(Vault).Text, ", `TIMEOUT`", "");

        (await _folder.CompareAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Compare_OfAllButOneGoodPage_GivesALineForEach()
    {
        foreach (var page in InventoryPage.All)
        {
            _folder.Files[$"pages/{page.Title}.txt"] = page.Text.ReplaceLineEndings("\r\n");
        }

        _folder.Files["notes.txt"] = "Not a page.\n";

        var (exitCode, lines) = await _folder.CompareAsync();

        lines.Length.ShouldBe(InventoryPage.All.Count + 1);
        lines[0].ShouldBe("notes.txt : error JCG301: The page cannot be read: it has neither front matter nor a line **Source URL:**.");
        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Compare_OfAnEmptyFolder_Fails()
    {
        var (exitCode, lines) = await _folder.CompareAsync();

        lines.ShouldHaveSingleItem().ShouldEndWith("error JCG303: There is no page here. Name a folder with scraped pages.");
        exitCode.ShouldBe(1);
    }

    private static string Altered(string text, string pattern, string replacement)
    {
        var altered = Regex.Replace(text, pattern, replacement, RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        altered.ShouldNotBeSameAs(text);
        return altered;
    }
}
