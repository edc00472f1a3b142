using System.Diagnostics;

namespace JobClients.Support.Hostile;

/// <summary>While this lives, .NET adds no header of a trace to what new handlers send. For the whole process, so nothing else may run.</summary>
internal sealed class Untraced : IDisposable
{
    private readonly DistributedContextPropagator _previous = DistributedContextPropagator.Current;

    public Untraced() => DistributedContextPropagator.Current = DistributedContextPropagator.CreateNoOutputPropagator();

    public void Dispose() => DistributedContextPropagator.Current = _previous;
}
