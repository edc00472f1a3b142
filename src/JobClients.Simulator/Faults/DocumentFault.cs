using System.Text.Json.Nodes;
using JobClients.Simulator.Jobs;

namespace JobClients.Simulator.Faults;

/// <summary>A fault in what the vendor says.</summary>
internal sealed class DocumentFault(Func<JsonObject?, JobCall, JsonObject?> edit) : JobFault
{
    internal override JsonObject? Change(JsonObject? document, JobCall call) => edit(document, call);
}
