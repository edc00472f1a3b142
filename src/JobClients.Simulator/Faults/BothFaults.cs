using System.Text.Json.Nodes;
using JobClients.Simulator.Jobs;
using JobClients.Simulator.Replies;

namespace JobClients.Simulator.Faults;

internal sealed class BothFaults(JobFault first, JobFault second) : JobFault
{
    internal override JsonObject? Change(JsonObject? document, JobCall call) => second.Change(first.Change(document, call), call);

    internal override void ApplyTo(Reply reply)
    {
        first.ApplyTo(reply);
        second.ApplyTo(reply);
    }
}
