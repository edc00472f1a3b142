using System.Text.Json.Nodes;
using JobClients.Simulator.Faults;
using JobClients.Simulator.Jobs;
using JobClients.Simulator.Replies;

namespace JobClients.Simulator;

/// <summary>
/// Something wrong with an answer. A fault stands for the job with that fault wherever a <see cref="JobAnswer"/> is
/// wanted, and <see cref="JobAnswer.With"/> applies it to any other answer. Faults do not change and can be shared.
/// </summary>
/// <remarks>
/// Faults apply in their order, first those in the document (<see cref="Edit"/>, <see cref="Field"/>,
/// <see cref="Echo"/>), then the others. Of those that break the connection, the last counts.
/// </remarks>
public abstract partial class JobFault
{
    private protected JobFault()
    {
    }

    /// <summary>Adds another fault to this one.</summary>
    /// <param name="next">The fault that applies afterwards.</param>
    /// <returns>Both.</returns>
    public JobFault And(JobFault next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new BothFaults(this, next);
    }

    /// <summary>Changes the document before it is written as JSON or XML.</summary>
    /// <returns>The document, which may be another; <see langword="null"/> while there is none.</returns>
    internal virtual JsonObject? Change(JsonObject? document, JobCall call) => document;

    /// <summary>Changes the answer that the document was written to.</summary>
    internal virtual void ApplyTo(Reply reply)
    {
    }
}
