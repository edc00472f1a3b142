using JobClients.Simulator.Replies;

namespace JobClients.Simulator.Faults;

/// <summary>A fault in how the vendor's server says it.</summary>
internal sealed class ReplyFault(Action<Reply> apply) : JobFault
{
    internal override void ApplyTo(Reply reply) => apply(reply);
}
