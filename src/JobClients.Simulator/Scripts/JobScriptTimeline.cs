using JobClients.Simulator.Timelines;

namespace JobClients.Simulator;

/// <summary>What a job goes through, in the order of the calls, from the moment it is added.</summary>
public static class JobScriptTimeline
{
    /// <summary>Adds a status and how long the job stays in it. The last one stays for ever unless the job ends.</summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="status">The vendor's own text; texts that no page knows are as good.</param>
    /// <param name="duration">How long the status lasts; more than zero.</param>
    /// <returns>The longer script.</returns>
    /// <exception cref="InvalidOperationException">The job has ended already.</exception>
    public static TScript Then<TScript>(this TScript script, string status, TimeSpan duration)
        where TScript : JobScript
    {
        RequireOpenEnd(script);
        ArgumentNullException.ThrowIfNull(status);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        return script with { Stages = script.Stages.Add(new JobStage(status, duration)) };
    }

    /// <summary>Ends the job in a status.</summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="status">The vendor's own text of the final status.</param>
    /// <returns>The complete script.</returns>
    /// <exception cref="InvalidOperationException">The job has ended already.</exception>
    public static TScript End<TScript>(this TScript script, string status)
        where TScript : JobScript
    {
        RequireOpenEnd(script);
        ArgumentNullException.ThrowIfNull(status);
        return script with { FinalStatus = status };
    }

    private static void RequireOpenEnd(JobScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (script.FinalStatus is { } status)
        {
            throw new InvalidOperationException($"The script has ended already, with {status}.");
        }
    }
}
