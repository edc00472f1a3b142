using System.Globalization;

namespace JobClients.Benchmarks.Polling;

/// <summary>How late this library and others see that a job has ended, and how many requests that takes them.</summary>
/// <remarks>
/// Every wait goes through the watcher and its gate; only the clock, the jobs and the wire are made up. Nothing is
/// measured in real time, so that two runs on any machine print the same.
/// </remarks>
internal sealed class PollingBenchmark(PollingOptions options, TextWriter output)
{
    /// <summary>More lines of details than this are only written to the file.</summary>
    private const int FewResults = 100;

    public async Task RunAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        var plan = Plan.Of(options);
        var results = await MeasureAsync(plan);
        var (summary, details) = (new Summary(results).ToString(), new Details(results).ToString());
        await output.WriteAsync(summary + (results.Count <= FewResults ? details : ""));
        await WriteFilesAsync(results, summary + details);
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{results.Count} results in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s"));
    }

    private static async Task<IReadOnlyList<Result>> MeasureAsync(Plan plan)
    {
        var results = new IReadOnlyList<Result>[plan.Cells.Count];

        // The longest jobs take most polls; begun first, they are not what all wait for at the end.
        var order = Enumerable.Range(0, plan.Cells.Count).OrderByDescending(cell => plan.Cells[cell].Median);
        await Parallel.ForEachAsync(order, async (cell, _) => results[cell] = await MeasureAsync(plan, plan.Cells[cell]));
        return [.. results.SelectMany(result => result)];
    }

    private static async Task<IReadOnlyList<Result>> MeasureAsync(Plan plan, Cell cell)
    {
        var simulator = new Simulator(cell, plan.Repeats);
        var bound = new LowerBound(cell.RunTimes, cell.Floor);
        var bounds = plan.PollCosts.ToDictionary(pollCost => pollCost, bound.At);
        var results = new List<Result>();
        foreach (var waiter in plan.Waiters)
        {
            Outcome? outcome = null;
            foreach (var pollCost in plan.PollCosts)
            {
                outcome = outcome is null || waiter.KnowsPollCost ? await simulator.RunAsync(waiter, pollCost) : outcome;
                results.Add(new(cell, waiter, pollCost, outcome, bounds[pollCost]));
            }
        }

        return results;
    }

    private async Task WriteFilesAsync(IReadOnlyList<Result> results, string report)
    {
        var folder = Path.Combine(new Generation.Workshop().Root, "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "polling.md"), report);
        await File.WriteAllTextAsync(Path.Combine(folder, "polling.csv"), new Csv(results).ToString());
        if (options.Svg is { } svg)
        {
            await File.WriteAllTextAsync(svg, new Chart(results).ToString());
        }
    }
}
