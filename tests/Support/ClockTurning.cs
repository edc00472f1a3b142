namespace JobClients.Support;

/// <summary>Turns a clock for work that goes over real sockets, which nothing but real time can finish.</summary>
public static class ClockTurning
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(250);

    /// <summary>Turns the clock step by step, whenever nothing is under way, until the work is done.</summary>
    public static async Task TurnUntilAsync(this ManualTimeProvider time, Task work, RequestCounter requests)
    {
        while (!work.IsCompleted)
        {
            await Task.Yield();
            if (requests.IsIdle)
            {
                time.Advance(s_step);
            }
        }

        await work;
    }
}
