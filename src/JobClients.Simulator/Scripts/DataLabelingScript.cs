using JobClients.Simulator.Pages;

namespace JobClients.Simulator;

/// <summary>
/// A Zuora data labeling job. Its counts rise evenly to those of the end, which are those of the page's sample
/// (9 labeled, 1 failed, 1 timed out) unless the script says otherwise.
/// </summary>
public sealed record DataLabelingScript : JobScript
{
    internal DataLabelingScript()
    {
    }

    internal (long Labeled, long Failed, long TimedOut)? Counts { get; init; }

    internal override JobPage Page => DataLabelingPage.Instance;

    /// <summary>What becomes of the records; <c>totalObject</c> is the sum.</summary>
    /// <param name="labeled">How many are labeled.</param>
    /// <param name="failed">How many fail.</param>
    /// <param name="timedOut">How many are given up for lack of time.</param>
    /// <returns>The script with the counts.</returns>
    public DataLabelingScript WithCounts(long labeled, long failed = 0, long timedOut = 0)
        => this with { Counts = (labeled, failed, timedOut) };
}
