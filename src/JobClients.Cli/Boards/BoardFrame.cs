using System.Globalization;
using JobClients.Cli.Output;

namespace JobClients.Cli.Boards;

/// <summary>A board as lines of text, in as many rows and columns as there are.</summary>
internal sealed class BoardFrame(TableStyle style, TimeZoneInfo zone)
{
    private const string Gap = "  ";
    private const int NarrowestReference = 12;

    /// <summary>Draws the board.</summary>
    /// <param name="rows">The jobs, the most urgent first.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="width">How many columns there are.</param>
    /// <param name="height">How many rows there are; what does not fit is counted in the last one.</param>
    public IReadOnlyList<string> Draw(IReadOnlyList<BoardRow> rows, DateTimeOffset now, int width, int height)
    {
        // A heading, the names of the columns, and perhaps a line for what does not fit.
        var room = Math.Max(1, height - 2);
        var shown = rows.Count <= room ? rows : [.. rows.Take(Math.Max(1, room - 1))];
        var lines = new List<string> { Fit($"{Local(now)}  {Count(rows)}", width) };
        lines.AddRange(Table(shown, now, width));
        if (shown.Count < rows.Count)
        {
            lines.Add(Fit($"… and {rows.Count - shown.Count} more: {Sum(rows.Skip(shown.Count))}", width));
        }

        return lines.Count <= height ? lines : lines.GetRange(0, Math.Max(1, height));
    }

    private static string Count(IReadOnlyList<BoardRow> rows) => $"{rows.Count} {(rows.Count == 1 ? "job" : "jobs")}: {Sum(rows)}";

    private static string Sum(IEnumerable<BoardRow> rows) => string.Join(", ", rows
        .GroupBy(row => row.Urgency)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {Name(group.Key)}"));

    private static string Name(Urgency urgency) => urgency switch
    {
        Urgency.EndedBadly => "ended badly",
        Urgency.Lost => "not followed further",
        Urgency.AwaitsInput => "awaiting input",
        Urgency.Open => "not ended",
        _ => "succeeded",
    };

    private static string Fit(string line, int width) => Shortened.AtEnd(line, Math.Max(1, width - 1));

    private IEnumerable<string> Table(IReadOnlyList<BoardRow> rows, DateTimeOffset now, int width)
    {
        var table = new List<TextCell[]> { new TextCell[] { new("JOB"), new("STATE"), new("DONE"), new("END") } };
        table.AddRange(rows.Select(row => Cells(row, now)));

        // A terminal wraps what reaches its last column.
        var others = Enumerable.Range(1, 3).Select(column => table.Max(row => row[column].Text.Length)).ToArray();
        var reference = Math.Min(table.Max(row => row[0].Text.Length), width - 1 - others.Sum() - (3 * Gap.Length));
        if (reference < NarrowestReference)
        {
            others[0] = Math.Max(4, others[0] - (NarrowestReference - reference));
            reference = NarrowestReference;
        }

        int[] widths = [reference, .. others];
        return table.Select(row => Cut(row, widths, width - 1));
    }

    /// <summary>The row, without the columns that a very narrow terminal has no place for.</summary>
    private static string Cut(TextCell[] row, int[] widths, int width)
    {
        var columns = Enumerable.Range(0, row.Length).TakeWhile(column => widths.Take(column + 1).Sum() + (column * Gap.Length) <= width).ToArray();
        return columns.Length == 0
            ? Shortened.InTheMiddle(row[0].Text, Math.Max(1, width))
            : string.Join(Gap, columns.Select(column => row[column].Padded(widths[column]))).TrimEnd();
    }

    private TextCell[] Cells(BoardRow row, DateTimeOffset now)
    {
        var snapshot = row.Snapshot;
        var state = snapshot is null ? new TextCell("") : style.Of(snapshot.State);
        if (snapshot is not null && !string.Equals(snapshot.Status, snapshot.State.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            state = state with { Text = Shortened.AtEnd(Printable.Of($"{state.Text} ({snapshot.Status})"), 34) };
        }

        return
        [
            new(row.Reference.ToString()),
            row.Outcome?.Failure is null ? state : new(Shortened.AtEnd($"not followed further {state.Text}".Trim(), 34), TableStyle.Bad(style)),
            new(ProgressText.Of(snapshot?.Progress)),
            new(End(row, now)),
        ];
    }

    private string End(BoardRow row, DateTimeOffset now)
    {
        if (row.Snapshot is { IsTerminal: true } ended)
        {
            return Local(ended.ObservedAt);
        }

        if (row.ExpectedEnd is not { } expected)
        {
            return "";
        }

        var about = expected.IsTold ? "" : "~";
        return expected.At > now ? $"in {about}{SpanText.Of(expected.At - now)}" : $"{about}{SpanText.Of(now - expected.At)} late";
    }

    private string Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
