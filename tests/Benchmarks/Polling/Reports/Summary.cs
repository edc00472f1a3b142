using System.Globalization;
using System.Text;

namespace JobClients.Benchmarks.Polling;

/// <summary>How often each waiter costs the least possible, over all laws and scales: a table for each floor.</summary>
internal sealed class Summary(IReadOnlyList<Result> results)
{
    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        _text.Clear().Append(CultureInfo.InvariantCulture, $"""
            Cost is the mean delay until the end was seen plus λ for every poll after the first, λ being the seconds of
            delay that one request is worth. 1.00 is the least that any schedule can cost that is fixed before the job
            begins, computed for the very same jobs; only who hears of a job's progress can be below. The ratios are
            geometric means over {results.Select(result => (result.Cell.Law, result.Cell.Median)).Distinct().Count()} laws and scales, and the worst of them.


            """);
        foreach (var group in results.GroupBy(result => result.Cell.Floor))
        {
            AppendTable(group.Key, [.. group]);
        }

        return _text.ToString();
    }

    /// <summary>The geometric mean, since twice as dear and half as dear are as far from even.</summary>
    public static double Mean(IEnumerable<Result> results) => Math.Exp(results.Average(result => Math.Log(result.Ratio)));

    private void AppendTable(double floor, IReadOnlyList<Result> ofFloor)
    {
        var pollCosts = ofFloor.Select(result => result.PollCost).Distinct().ToList();
        _text.AppendLine(CultureInfo.InvariantCulture, $"## {Words.Floor(floor)}").AppendLine();
        _text.AppendLine(CultureInfo.InvariantCulture, $"| cost / least cost | {string.Join(" | ", pollCosts.Select(Header))} |");
        _text.AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(pollCosts.Select(_ => "--:|--:|"))}");
        foreach (var row in ofFloor.GroupBy(result => result.Waiter).OrderBy(row => row.Key.IsOurs ? 0 : Mean(row)))
        {
            _text.AppendLine(CultureInfo.InvariantCulture, $"| {Words.Name(row.Key)} | {string.Join(" | ", row.GroupBy(result => result.PollCost).Select(Ratios))} |");
        }

        _text.AppendLine();
    }

    private static string Header(double pollCost) => string.Create(CultureInfo.InvariantCulture, $"λ {pollCost} s | worst");

    private static string Ratios(IEnumerable<Result> results) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mean(results):0.00} | {results.Max(result => result.Ratio):0.0}");
}
