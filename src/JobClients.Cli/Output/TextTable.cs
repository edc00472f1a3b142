namespace JobClients.Cli.Output;

/// <summary>Aligned columns without borders, one line for each row. A column without content is left out.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<TextCell[]> _rows = [[.. headings.Select(heading => new TextCell(heading))]];

    public void Add(params TextCell[] cells) => _rows.Add(Array.ConvertAll(cells, cell => cell with { Text = Printable.Of(cell.Text) }));

    /// <summary>Writes the table; nothing if it has no row.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">How wide it should be at most; null for as wide as it is.</param>
    public void Write(TextWriter output, int? width)
    {
        if (_rows.Count == 1)
        {
            return;
        }

        var columns = Enumerable.Range(0, headings.Length).Where(column => _rows.Skip(1).Any(row => row[column].Text.Length > 0)).ToArray();
        var longestWord = _rows.Max(row => row[columns[^1]].Text.Split(' ').Max(word => word.Length));
        if (ColumnWidths.Fit(Array.ConvertAll(columns, column => _rows.Max(row => row[column].Text.Length)), longestWord, width) is { } widths)
        {
            _rows.ForEach(row => WriteRow(output, Array.ConvertAll(columns, column => row[column]), widths));
        }
        else
        {
            WriteUpright(output);
        }
    }

    /// <summary>What the last column has no place for stands in the lines below; what others have none for is left out.</summary>
    private static void WriteRow(TextWriter output, TextCell[] cells, int[] widths)
    {
        foreach (var (number, text) in Wrapped.At(cells[^1].Text, widths[^1]).Index())
        {
            var line = cells[..^1].Select((cell, place) => (number == 0 ? cell : new("")).Padded(widths[place]));
            output.WriteLine(string.Join(ColumnWidths.Gap, line.Append((cells[^1] with { Text = text }).Padded(widths[^1]))).TrimEnd());
        }
    }

    /// <summary>A line for each cell, where rows have no place.</summary>
    private void WriteUpright(TextWriter output)
    {
        var names = headings.Max(heading => heading.Length);
        foreach (var row in _rows.Skip(1))
        {
            if (row != _rows[1])
            {
                output.WriteLine();
            }

            foreach (var column in Enumerable.Range(0, headings.Length).Where(column => row[column].Text.Length > 0))
            {
                output.WriteLine($"{headings[column].PadRight(names)}{ColumnWidths.Gap}{row[column].Padded(row[column].Text.Length)}");
            }
        }
    }
}
