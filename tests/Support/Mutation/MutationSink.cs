using Xunit.Abstractions;
using Xunit.Sdk;

namespace JobClients.Support.Mutation;

/// <summary>What xunit says, as a function.</summary>
internal sealed class MutationSink(Func<IMessageSinkMessage, bool> hear) : LongLivedMarshalByRefObject, IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message) => hear(message);
}
