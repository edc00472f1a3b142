namespace JobClients.Benchmarks.Polling;

/// <summary>This library in one state of knowledge.</summary>
internal sealed class Ours(Knowledge knowledge) : Waiter($"JobClients: {knowledge.Name}", knowledge)
{
    private static readonly string s_kind = RunTimeHistory.KindOf(SimulatedKind.Reference);

    public static IReadOnlyList<Ours> All { get; } = [.. Knowledge.All.Select(knowledge => new Ours(knowledge))];

    public override bool GoesByTheClock => Knowledge.Progress is null;

    public override bool KnowsPollCost => true;

    public override void Configure(JobWatcherOptions options, WaitSetting setting)
    {
        options.Schedule = PollSchedule.Adaptive(seed: 1);
        options.PollCost = TimeSpan.FromSeconds(setting.PollCost);
        options.History = Remember(setting.PastRuns);
    }

    private static RunTimeHistory Remember(IEnumerable<double> pastRuns)
    {
        var history = new RunTimeHistory();
        foreach (var (run, number) in pastRuns.Select((run, number) => (run, number)))
        {
            history.Add(s_kind, new(DateTimeOffset.UnixEpoch.AddHours(number), TimeSpan.FromSeconds(run)));
        }

        return history;
    }
}
