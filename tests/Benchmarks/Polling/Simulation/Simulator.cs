namespace JobClients.Benchmarks.Polling;

/// <summary>Lets one waiter wait for all jobs of a cell.</summary>
/// <param name="repeats">How many times past runs are drawn anew, where the waiter is given any.</param>
internal sealed class Simulator(Cell cell, int repeats)
{
    public async Task<Outcome> RunAsync(Waiter waiter, double pollCost)
    {
        var outcome = new Outcome();
        var times = waiter.Knowledge.PastRuns > 0 ? repeats : 1;
        for (var repeat = 0; repeat < times; repeat++)
        {
            var pastRuns = cell.DrawPastRuns(waiter.Knowledge.PastRuns, repeat);
            if (waiter.GoesByTheClock)
            {
                AddAll(outcome, await PollTimesAsync(waiter, pollCost, pastRuns));
            }
            else
            {
                // Each draw of past runs serves its share of the jobs.
                await AddEachAsync(outcome, waiter, pollCost, pastRuns, cell.Chosen.Where((_, index) => index % times == repeat));
            }
        }

        return outcome;
    }

    private Task<List<double>> PollTimesAsync(Waiter waiter, double pollCost, double[] pastRuns) =>
        SimulatedWait.RunAsync(options => waiter.Configure(options, new(pollCost, pastRuns, new Random(0))), cell.RunTimes[^1], cell.Floor);

    private void AddAll(Outcome outcome, List<double> polls)
    {
        var poll = 0;
        foreach (var runTime in cell.RunTimes)
        {
            while (polls[poll] < runTime)
            {
                poll++;
            }

            outcome.Add(poll + 1, polls[poll] - runTime);
        }
    }

    private async Task AddEachAsync(Outcome outcome, Waiter waiter, double pollCost, double[] pastRuns, IEnumerable<int> jobs)
    {
        // Begun one after the other and awaited together: what awaits goes on in another thread, for which the next
        // job need not wait.
        var waits = jobs.Select(job => (job, polls: PollAsync(job, waiter, pollCost, pastRuns))).ToList();
        foreach (var (job, polls) in waits)
        {
            var (count, seenAt) = await polls;
            outcome.Add(count, seenAt - cell.RunTimes[job]);
        }
    }

    private async Task<(int Count, double SeenAt)> PollAsync(int job, Waiter waiter, double pollCost, double[] pastRuns)
    {
        var jitter = new Random(Randomness.Seed("jitter", job));
        var progress = waiter.Knowledge.Progress?.Invoke(new Random(Randomness.Seed("progress", job)));
        var polls = await SimulatedWait.RunAsync(
            options => waiter.Configure(options, new(pollCost, pastRuns, jitter)), cell.RunTimes[job], cell.Floor, progress);
        return (polls.Count, polls[^1]);
    }
}
