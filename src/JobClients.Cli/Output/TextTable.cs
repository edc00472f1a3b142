namespace JobClients.Cli.Output;

/// <summary>Aligned columns without borders, one line for each row however wide. A column without content is left out.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<TextCell[]> _rows = [[.. headings.Select(heading => new TextCell(heading))]];

    public void Add(params TextCell[] cells) => _rows.Add(Array.ConvertAll(cells, cell => cell with { Text = Printable.Of(cell.Text) }));

    public void Write(TextWriter output)
    {
        var columns = Enumerable.Range(0, headings.Length).Where(column => _rows.Skip(1).Any(row => row[column].Text.Length > 0)).ToArray();
        var widths = Array.ConvertAll(columns, column => _rows.Max(row => row[column].Text.Length));
        foreach (var row in _rows)
        {
            output.WriteLine(string.Join("  ", columns.Select((column, place) => row[column].Padded(widths[place]))).TrimEnd());
        }
    }
}
