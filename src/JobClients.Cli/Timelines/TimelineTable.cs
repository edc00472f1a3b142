using System.Globalization;
using System.Text;
using JobClients.Cli.Output;

namespace JobClients.Cli.Timelines;

/// <summary>The same facts as the chart, to read and to copy.</summary>
internal sealed class TimelineTable(DateTimeOffset now)
{
    public void Write(StringBuilder page, IReadOnlyList<JobTimeline> jobs)
    {
        page.Append("<h2>States</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>Job</th><th>State</th><th>Status</th><th>From</th><th>Until</th><th>Lasted</th><th>Done</th><th>Polls</th><th>Remarks</th></tr></thead>\n<tbody>\n");
        foreach (var job in jobs)
        {
            Write(page, job);
        }

        page.Append("</tbody>\n</table></div>\n<h2>Polls</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>Job</th><th>Polls</th><th>Failed</th><th>At</th></tr></thead>\n<tbody>\n");
        foreach (var job in jobs)
        {
            var times = string.Join(", ", job.Polls.Select(poll => poll.At.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + (poll.Fault is null ? "" : $" ({poll.Fault})")));
            WriteRow(page, job.Reference.ToString(), $"{job.Polls.Count}", $"{job.Polls.Count(poll => poll.Fault is not null)}", times);
        }

        page.Append("</tbody>\n</table></div>\n");
    }

    private void Write(StringBuilder page, JobTimeline job)
    {
        var name = job.Reference.ToString();
        foreach (var span in job.Spans(now))
        {
            var snapshot = span.Snapshot;
            var isEnd = span.IsLast && snapshot.IsTerminal;
            WriteRow(
                page,
                name,
                snapshot.State.ToString(),
                snapshot.Status,
                Html.Time(span.From),
                isEnd ? "" : Html.Time(span.Until),
                isEnd ? "" : SpanText.Of(span.Until - span.From),
                ProgressText.Of(snapshot.Progress),
                isEnd ? "" : span.Polls.ToString(CultureInfo.InvariantCulture),
                Remarks(job, span));
        }

        if (job.Changes.Count == 0)
        {
            WriteRow(page, name, "", "", "", "", "", "", $"{job.Polls.Count}", job.Outcome?.Failure?.Message ?? "never seen");
        }
    }

    private static string Remarks(JobTimeline job, StateSpan span) => string.Join(' ', new List<string?>
    {
        span.Snapshot.Error?.ToString(),
        string.Join(' ', span.Snapshot.Warnings),
        span.IsLast ? job.Outcome?.Failure?.Message : null,
    }.Where(remark => !string.IsNullOrEmpty(remark)));

    private static void WriteRow(StringBuilder page, params string[] cells)
    {
        page.Append("<tr>");
        foreach (var cell in cells)
        {
            page.Append(CultureInfo.InvariantCulture, $"<td>{Html.Text(cell)}</td>");
        }

        page.Append("</tr>\n");
    }
}
