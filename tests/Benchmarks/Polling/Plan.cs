namespace JobClients.Benchmarks.Polling;

/// <summary>All that is measured: every waiter in every cell, at every price of a poll.</summary>
internal sealed record Plan(IReadOnlyList<Cell> Cells, IReadOnlyList<Waiter> Waiters, IReadOnlyList<double> PollCosts, int Repeats)
{
    private static readonly double[] s_pollCosts = [0.2, 1, 5];
    private static readonly double[] s_floors = [0, 10];

    public static Plan Of(PollingOptions options)
    {
        if (options.Jobs < 100)
        {
            throw new FormatException("Fewer than 100 jobs tell nothing.");
        }

        var jobs = options.Jobs ?? (options.IsQuick ? 1000 : 5000);
        var floors = options.Floors.Count > 0 ? [.. options.Floors] : s_floors;
        var plan = new Plan(
            [
                .. from law in Laws(options.Laws)
                   from median in Medians(law, options)
                   from floor in floors
                   select new Cell(law, median, floor, jobs),
            ],
            [.. Ours.All.Concat<Waiter>(KnownPeers.All).Where(waiter => options.Rows.Count == 0 || IsAny(waiter.IsOurs ? $"ours: {waiter.Name}" : waiter.Name, options.Rows))],
            options.PollCosts.Count > 0 ? options.PollCosts : s_pollCosts,
            Repeats: options.IsQuick ? 3 : 20);
        return plan is { Cells.Count: > 0, Waiters.Count: > 0 } ? plan : throw new FormatException("No row or no law has such a name.");
    }

    private static List<RunTimeLaw> Laws(List<string> wanted) =>
    [
        .. RunTimeLaws.All.Where(law => wanted.Count == 0 || IsAny(law.Name, wanted)),
        .. wanted.Where(File.Exists).Select(MeasuredLaw.Read),
    ];

    // A measured law has the one median that it has.
    private static IReadOnlyList<double> Medians(RunTimeLaw law, PollingOptions options) =>
        options.Medians.Count > 0 && law.Medians.Count > 1 ? options.Medians : law.Medians;

    private static bool IsAny(string name, List<string> texts) =>
        texts.Exists(text => name.Contains(text, StringComparison.OrdinalIgnoreCase));
}
