namespace JobClients.Benchmarks.Polling;

/// <summary>This library in one state of knowledge.</summary>
internal sealed class Ours(Knowledge knowledge) : Waiter($"JobClients: {knowledge.Name}", knowledge)
{
    public static IReadOnlyList<Ours> All { get; } = [.. Knowledge.All.Select(knowledge => new Ours(knowledge))];

    public override bool GoesByTheClock => Knowledge.Progress is null;

    public override bool KnowsPollCost => true;

    /// <summary>The default schedule has no use for what the setting tells.</summary>
    public override void Configure(JobWatcherOptions options, WaitSetting setting)
    {
    }
}
