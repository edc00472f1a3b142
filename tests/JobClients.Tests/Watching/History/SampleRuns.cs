namespace JobClients.Tests.Watching.History;

/// <summary>Runs that ended a minute after each other, each a second longer than the one before.</summary>
internal static class SampleRuns
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static RunTime Run(int minute) => new(Start.AddMinutes(minute), TimeSpan.FromSeconds(1 + minute));

    public static RunTimeHistory History(string kind, int from, int to)
    {
        var history = new RunTimeHistory();
        for (var minute = from; minute < to; minute++)
        {
            history.Add(kind, Run(minute));
        }

        return history;
    }
}
