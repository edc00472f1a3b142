using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JobClients.Cli.Timelines;

/// <summary>Timelines as one page of HTML that needs nothing else, neither files nor scripts.</summary>
internal sealed class TimelinePage(TimelineRecorder recorder, DateTimeOffset now)
{
    /// <summary>Loads nothing and runs nothing, whatever a server may have put into a text.</summary>
    private static string Policy(string style) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'";

    public string Write()
    {
        var style = ReadStyle();
        var jobs = recorder.Jobs;
        var scale = new TimeScale(recorder.Begin, now);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Html.Text(Policy(style))}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{jobs.Count} {(jobs.Count == 1 ? "job" : "jobs")}, {Html.Time(recorder.Begin)} to {Html.Time(now)}</title>
            <style>{style}</style>
            </head>
            <body>
            <h1>{jobs.Count} {(jobs.Count == 1 ? "job" : "jobs")}</h1>
            <p>From {Html.Time(recorder.Begin)} to {Html.Time(now)}, all times UTC.</p>

            """);
        new TimelineChart(scale).Write(page, jobs);
        new TimelineTable(now).Write(page, jobs);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string ReadStyle()
    {
        using var style = new StreamReader(typeof(TimelinePage).Assembly.GetManifestResourceStream("timeline.css")!);
        return style.ReadToEnd().ReplaceLineEndings("\n");
    }
}
