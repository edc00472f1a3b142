using System.Text.RegularExpressions;
using System.Xml.Linq;
using JobClients.Cli.Following;
using JobClients.Cli.Timelines;

namespace JobClients.Cli.Tests.Timelines;

public class TimelinePageTests
{
    private const string Hostile = "</title></rect><script>alert(1)</script><img src=x onerror=\"alert(2)\"> ' & \u001b[2J";

    private static readonly JobReference s_job = JobReference.Parse("acme:vault/job/1");

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void Write_WhateverTheServerSays_IsText()
    {
        var page = Write(recorder =>
        {
            recorder.Changed(Snapshot(JobState.Running, Hostile));
            recorder.Changed(Snapshot(JobState.Failed, Hostile) with { Error = new(Hostile, Hostile), Warnings = [new(Hostile, Hostile)] });
            recorder.Ended(new(s_job, null, new JobClientException(JobClientErrorKind.Protocol, Hostile)));
        });

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
        page.ShouldNotContain("\u001b");
        page.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public void Write_Page_NeedsNothingElse()
    {
        var page = Write(recorder => recorder.Changed(Snapshot(JobState.Running, "RUNNING")));

        page.ShouldNotMatch(@"(?i)(\ssrc=|href|url\(|@import|https?:|\sstyle=)");
        var policy = Regex.Match(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        System.Net.WebUtility.HtmlDecode(policy).ShouldBe($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'");
        style.ShouldContain("prefers-color-scheme: dark");
    }

    [Fact]
    public void Write_EveryState_HasAColor()
    {
        var style = Write(_ => { });

        foreach (var state in Enum.GetNames<JobState>())
        {
            style.ShouldContain($".state-{state.ToLowerInvariant()}");
        }
    }

    [Fact]
    public void Write_ChartAndTable_TellTheSame()
    {
        var page = Write(recorder =>
        {
            Poll(recorder, Snapshot(JobState.Queued, "QUEUED"));
            _time.Advance(TimeSpan.FromSeconds(30));
            Poll(recorder, Snapshot(JobState.Running, "RUNNING") with { Progress = JobProgress.FromPercentage(10) });
            _time.Advance(TimeSpan.FromSeconds(30));
            Poll(recorder, Snapshot(JobState.Running, "RUNNING") with { Progress = JobProgress.FromPercentage(70) });
            _time.Advance(TimeSpan.FromSeconds(40));
            Poll(recorder, Snapshot(JobState.Succeeded, "SUCCESS"));
        });

        var body = XDocument.Parse(Regex.Match(page, "<body>.*</body>", RegexOptions.Singleline).Value);
        Rects(body).ShouldBe([("state-queued", 0, 300), ("state-running", 300, 700), ("state-succeeded", 998, 2)]);
        body.Descendants("path").Where(path => (string?)path.Attribute("class") == "poll").Skip(1).Count().ShouldBe(4);
        body.Descendants("svg").Single(svg => (string?)svg.Attribute("class") == "marks").Elements("text").First().Attribute("x")!.Value.ShouldBe("10%");
        body.Descendants("tbody").First().Elements("tr").Select(row => string.Join('|', row.Elements("td").Select(cell => cell.Value))).ShouldBe([
            "acme:vault/job/1|Queued|QUEUED|2026-01-02 03:04:05|2026-01-02 03:04:35|30s||1|",
            "acme:vault/job/1|Running|RUNNING|2026-01-02 03:04:35|2026-01-02 03:05:45|1m10s|70 %|2|",
            "acme:vault/job/1|Succeeded|SUCCESS|2026-01-02 03:05:45|||||",
        ]);
    }

    [Fact]
    public void Write_JobThatWasNeverSeen_IsInTheTable() => Write(_ => { }).ShouldContain("<td>never seen</td>");

    private static IEnumerable<(string, double, double)> Rects(XDocument body) => body.Descendants("svg")
        .Where(svg => (string?)svg.Attribute("class") == "line")
        .Descendants("rect")
        .Select(rect => ((string)rect.Attribute("class")!, (double)rect.Attribute("x")!, (double)rect.Attribute("width")!));

    private string Write(Action<TimelineRecorder> record)
    {
        var recorder = new TimelineRecorder([s_job], _time);
        record(recorder);
        return new TimelinePage(recorder, _time.GetUtcNow()).Write();
    }

    private void Poll(TimelineRecorder recorder, JobSnapshot snapshot)
    {
        recorder.Polled(s_job, new(_time.GetUtcNow(), _time.GetUtcNow(), Fault: null));
        recorder.Changed(snapshot);
    }

    private JobSnapshot<object> Snapshot(JobState state, string status) => new()
    {
        Reference = s_job,
        State = state,
        Status = status,
        ObservedAt = _time.GetUtcNow(),
        Model = new(),
    };
}
