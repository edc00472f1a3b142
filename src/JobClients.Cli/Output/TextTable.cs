namespace JobClients.Cli.Output;

/// <summary>Aligned columns without borders, one line for each row. A column without content is left out.</summary>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";
    private const int NarrowestFirst = 24;

    private readonly List<TextCell[]> _rows = [[.. headings.Select(heading => new TextCell(heading))]];

    public void Add(params TextCell[] cells) => _rows.Add(Array.ConvertAll(cells, cell => cell with { Text = Printable.Of(cell.Text) }));

    /// <summary>Writes the table; nothing if it has no row.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">How wide it should be at most, at the cost of the first column; null for as wide as it is.</param>
    public void Write(TextWriter output, int? width)
    {
        if (_rows.Count == 1)
        {
            return;
        }

        var columns = Enumerable.Range(0, headings.Length).Where(column => _rows.Skip(1).Any(row => row[column].Text.Length > 0)).ToArray();
        var widths = Array.ConvertAll(columns, column => _rows.Max(row => row[column].Text.Length));
        var excess = width is null ? 0 : widths.Sum() + (Gap.Length * (widths.Length - 1)) - width.Value;
        widths[0] = Math.Clamp(widths[0] - excess, Math.Min(widths[0], NarrowestFirst), widths[0]);
        foreach (var row in _rows)
        {
            output.WriteLine(string.Join(Gap, columns.Select((column, place) => row[column].Padded(widths[place]))).TrimEnd());
        }
    }
}
