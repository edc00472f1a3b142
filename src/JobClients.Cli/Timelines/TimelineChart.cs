using System.Globalization;
using System.Text;
using JobClients.Cli.Output;

namespace JobClients.Cli.Timelines;

/// <summary>A line for each job: its states as bars, its polls as ticks.</summary>
internal sealed class TimelineChart(TimeScale scale)
{
    private const int Height = 28;
    private const int BarTop = 4;
    private const int BarHeight = 16;
    private const int Narrowest = 2;

    public void Write(StringBuilder page, IReadOnlyList<JobTimeline> jobs)
    {
        page.Append("<ul class=\"legend\">\n");
        foreach (var state in jobs.SelectMany(job => job.Changes).Select(change => change.State).Distinct().Order())
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect class=\"{ClassOf(state)}\" width=\"12\" height=\"12\"/></svg>{state}</li>\n");
        }

        page.Append("<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path class=\"poll\" d=\"M6 0V12\"/></svg>poll</li>\n");
        page.Append("<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path class=\"failed-poll\" d=\"M6 0V12\"/></svg>poll that failed</li>\n</ul>\n");
        page.Append("<div class=\"chart\">\n");
        WriteMarks(page);
        foreach (var job in jobs)
        {
            WriteJob(page, job);
        }

        page.Append("</div>\n");
    }

    private static string ClassOf(JobState state) => $"state-{state.ToString().ToLowerInvariant()}";

    private void WriteMarks(StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"name\"></div>\n<svg class=\"marks\" aria-hidden=\"true\">\n");
        foreach (var (place, text) in scale.Marks())
        {
            // By its share of the width, so that it is not drawn smaller where there is less of it.
            var anchor = place < 30 ? "start" : place > TimeScale.Length - 30 ? "end" : "middle";
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{Html.Number(place * 100 / TimeScale.Length)}%\" y=\"14\" text-anchor=\"{anchor}\">{text}</text>\n");
        }

        page.Append("</svg>\n");
    }

    private void WriteJob(StringBuilder page, JobTimeline job)
    {
        var name = Html.Text(job.Reference.ToString());
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"name\">{name}</div>\n");
        page.Append(CultureInfo.InvariantCulture, $"<svg class=\"line\" viewBox=\"0 0 {TimeScale.Length} {Height}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{name}\">\n");
        foreach (var (place, _) in scale.Marks())
        {
            page.Append(CultureInfo.InvariantCulture, $"<path class=\"mark\" d=\"M{Html.Number(place)} 0V{Height}\"/>\n");
        }

        foreach (var span in job.Spans(scale.End))
        {
            WriteSpan(page, span);
        }

        foreach (var poll in job.Polls)
        {
            var title = $"{Html.Time(poll.At)} {poll.Fault ?? "poll"}";
            page.Append(CultureInfo.InvariantCulture, $"<path class=\"{(poll.Fault is null ? "poll" : "failed-poll")}\" d=\"M{Html.Number(scale.PlaceOf(poll.At))} {BarTop + BarHeight}V{Height}\"><title>{Html.Text(title)}</title></path>\n");
        }

        page.Append("</svg>\n");
    }

    /// <summary>An end has no length, and is seen all the same: it reaches from where it was seen to the end of the page.</summary>
    private void WriteSpan(StringBuilder page, StateSpan span)
    {
        var from = scale.PlaceOf(span.From);
        var until = span.IsLast && span.Snapshot.IsTerminal ? TimeScale.Length : scale.PlaceOf(span.Until);
        var width = Math.Max(Narrowest, until - from);
        from = Math.Min(from, TimeScale.Length - width);
        var title = $"{Html.Time(span.From)} {span.Snapshot.State} ({span.Snapshot.Status}) {ProgressText.Of(span.Snapshot.Progress)}";
        page.Append(CultureInfo.InvariantCulture, $"<rect class=\"{ClassOf(span.Snapshot.State)}\" x=\"{Html.Number(from)}\" y=\"{BarTop}\" width=\"{Html.Number(width)}\" height=\"{BarHeight}\"><title>{Html.Text(title.TrimEnd())}</title></rect>\n");
    }
}
