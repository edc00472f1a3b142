namespace JobClients.Benchmarks.Polling;

/// <summary>A time at which the best schedule may poll.</summary>
/// <param name="time">In seconds.</param>
/// <param name="ends">How many of the different run times are over by then.</param>
/// <param name="isEnd">Whether the last of them is over just then, and the time stands here for that reason.</param>
internal sealed class PollTime(double time, int ends, bool isEnd)
{
    public double Time { get; } = time;

    public int Ends { get; } = ends;

    public bool IsEnd { get; } = isEnd;

    /// <summary>The poll one floor later, where it would see a job end.</summary>
    public PollTime? Next { get; set; }

    /// <summary>The least cost after this poll, summed over the jobs that it found unfinished.</summary>
    public double CostToCome { get; set; }
}
