using System.Globalization;
using System.Text;

namespace JobClients.Benchmarks.Polling;

/// <summary>Every number, for other programs.</summary>
internal sealed class Csv(IReadOnlyList<Result> results)
{
    public override string ToString()
    {
        var text = new StringBuilder("law,median_s,floor_s,waiter,lambda_s,polls_per_job,mean_delay_s,p95_delay_s,cost_s,least_cost_s,ratio\n");
        foreach (var result in results)
        {
            text.Append(Line(result));
        }

        return text.ToString();
    }

    private static string Line(Result result) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{result.Cell.Law.Name}\",{result.Cell.Median},{result.Cell.Floor},\"{result.Waiter.Name}\",{result.PollCost},{result.Outcome.PollsPerJob:0.####},{result.Outcome.MeanDelay:0.####},{result.Outcome.Delay95:0.####},{result.Cost:0.####},{result.Bound:0.####},{result.Ratio:0.####}\n");
}
