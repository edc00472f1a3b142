using System.Globalization;
using System.Text;

namespace JobClients.Benchmarks.Polling;

/// <summary>Every number, in a table for each cell.</summary>
internal sealed class Details(IReadOnlyList<Result> results)
{
    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        _text.Clear();
        foreach (var cell in results.GroupBy(result => result.Cell))
        {
            AppendTable(cell.Key, cell);
        }

        return _text.ToString();
    }

    private void AppendTable(Cell cell, IEnumerable<Result> ofCell)
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"### {Words.Jobs(cell)}: {Words.Floor(cell.Floor).ToLowerInvariant()}").AppendLine();
        _text.AppendLine("| | λ | polls per job | mean delay | 95th percentile | cost | least cost | ratio |");
        _text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var result in ofCell)
        {
            _text.AppendLine(Row(result));
        }

        _text.AppendLine();
    }

    private static string Row(Result result) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Words.Name(result.Waiter)} | {result.PollCost} s | {result.Outcome.PollsPerJob:0.0} | {result.Outcome.MeanDelay:0.00} s | {result.Outcome.Delay95:0.00} s | {result.Cost:0.00} s | {result.Bound:0.00} s | {result.Ratio:0.00} |");
}
