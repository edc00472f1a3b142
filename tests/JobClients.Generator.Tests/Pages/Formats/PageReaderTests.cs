using JobClients.Generator.Pages.Formats;
using JobClients.Generator.Pages.Model;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Pages.Formats;

public class PageReaderTests
{
    [Theory]
    [InlineData("GET DataQueryJob", "title:", "it has no title in its front matter")]
    [InlineData("GET DataQueryJob", "url:", "it has no url in its front matter")]
    [InlineData("GET DataQueryJob", "get/", "it has no line with method and path, such as get/jobs/{id}")]
    [InlineData("GET DataQueryJob", "Responses", "it has no section 'Responses'")]
    [InlineData("GET DataQueryJob", "string <uuid>", "the path parameter job-id has no type")]
    [InlineData("GET DataQueryJob", "`", "it has no response sample")]
    [InlineData("GET DataQueryJob", "Response samples", "it has no section 'Response samples'")]
    [InlineData("Retrieve Job Status", "# Retrieve", "it has no title")]
    [InlineData("Retrieve Job Status", "<Endpoint", "it has no <Endpoint> with path and method")]
    [InlineData("Retrieve Job Status", "## Response {", "it has no response sample")]
    public void Parse_OfAPageThatLacksSomething_SaysWhat(string title, string removed, string reason)
    {
        var text = InventoryPage.Named(title).Text.Replace(removed, string.Empty, StringComparison.Ordinal);

        Should.Throw<PageException>(() => PageReader.Parse(text)).Message.ShouldBe(reason);
    }

    [Fact]
    public void Parse_OfABrokenSample_SaysSo()
    {
        var text = InventoryPage.Named("GET DataQueryJob").Text.Replace("\"query\":", "query", StringComparison.Ordinal);

        Should.Throw<PageException>(() => PageReader.Parse(text)).Message.ShouldStartWith("its response sample is no JSON: ");
    }

    [Fact]
    public void Read_OfAFileThatIsNoText_SaysSo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Full("page"), [0x89, 0xFF, 0xFE, 0x00]);

        Should.Throw<PageException>(() => PageReader.Read(folder.Full("page"))).Message.ShouldBe("it is no text in UTF-8");
    }
}
