using System.Collections.Concurrent;

namespace JobClients.Quartz.Tests.Support;

/// <summary>Keeps what it is given, and fails when a test likes.</summary>
internal sealed class RecordingHandler : IJobOutcomeHandler, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<JobOutcome> _outcomes = new();
    private readonly SemaphoreSlim _news = new(0);

    /// <summary>What is done before an outcome is kept.</summary>
    public Func<JobOutcome, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<JobOutcome> Outcomes => [.. _outcomes];

    public async Task HandleAsync(JobOutcome outcome, CancellationToken cancellationToken)
    {
        await Before(outcome, cancellationToken);
        _outcomes.Enqueue(outcome);
        _news.Release();
    }

    public void Dispose() => _news.Dispose();

    /// <summary>Waits until there are so many.</summary>
    public async Task<IReadOnlyList<JobOutcome>> WaitAsync(int count)
    {
        while (_outcomes.Count < count)
        {
            (await _news.WaitAsync(s_patience)).ShouldBeTrue($"{_outcomes.Count} of {count} outcomes came");
        }

        return Outcomes;
    }
}
