using System.Text.RegularExpressions;
using JobClients.Simulator;

namespace JobClients.Cli.Tests.Programs;

public sealed class TimelineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("timeline").FullName;

    private string Page => Path.Combine(_folder, "page.html");

    [Fact]
    public async Task Wait_Html_HasEveryPollOfTheWire()
    {
        await using var vendors = await Vendors.StartAsync();
        var query = vendors.Add(JobScript.DataQuery().AnsweringFirst(1, JobFault.Status(503)).End("completed"));
        var job = vendors.Add(JobScript.VeevaVaultJob().End("FAILED_TO_RUN"));

        var result = await vendors.RunAsync("wait", query, job, "--html", Page);

        result.ExitCode.ShouldBe(ExitCode.NotSucceeded);
        var page = await File.ReadAllTextAsync(Page);
        Rows(page).ShouldContain($"{query}|{vendors.Job(query).Polls.Count}|1|", StringComparer.Ordinal);
        Rows(page).ShouldContain($"{job}|1|0|", StringComparer.Ordinal);
        page.ShouldContain("(Temporary, HTTP 503)");
        page.ShouldContain("class=\"failed-poll\"");
        page.ShouldNotContain("c0ffee");
        Directory.GetFiles(_folder).ShouldBe([Page]);
    }

    [Fact]
    public async Task Watch_Interrupted_WritesThePageAllTheSame()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromHours(1)));
        using var process = vendors.Start("watch", reference, "--html", Page);
        await process.UntilErrorAsync("Running");

        await process.SignalAsync("INT");

        var result = await process.WaitAsync();
        result.Code.ShouldBe(130);
        result.Error.ShouldEndWith($"Resume with: jobctl watch {reference} --html {Page}{Environment.NewLine}");
        (await File.ReadAllTextAsync(Page)).ShouldContain("state-running");
    }

    [Fact]
    public async Task Wait_FolderThatIsNotThere_IsToldBeforeAnythingIsSent()
    {
        using var stage = Stage.With("done");
        var file = Path.Combine(_folder, "no", "page.html");

        (await stage.RunAsync("wait", "test/job/1", "--html", file)).ShouldFailWith(
            ExitCode.Usage, $"'{file}' cannot be written: its folder does not exist.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The first columns of the table of polls.</summary>
    private static string[] Rows(string page) =>
        [.. Regex.Matches(page[page.IndexOf("<h2>Polls", StringComparison.Ordinal)..], "<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td>")
            .Select(row => $"{row.Groups[1].Value}|{row.Groups[2].Value}|{row.Groups[3].Value}|")];
}
