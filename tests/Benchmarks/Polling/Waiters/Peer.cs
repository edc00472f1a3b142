namespace JobClients.Benchmarks.Polling;

/// <summary>Another waiter, by the intervals that it documents.</summary>
internal sealed class Peer(string name, Func<Random, PollSchedule> createSchedule, bool hasJitter = false) : Waiter(name, Knowledge.Nothing)
{
    public override bool GoesByTheClock => !hasJitter;

    public override bool KnowsPollCost => false;

    public override void Configure(JobWatcherOptions options, WaitSetting setting) => options.Schedule = createSchedule(setting.Random);
}
