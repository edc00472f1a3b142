namespace JobClients.Tests.Watching.Models;

/// <summary>Somebody who asks, waits for or watches a job of the model, and how that has to end.</summary>
internal sealed class ModelCaller : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public ModelCaller(string what, TimeSpan joinedAt, TimeSpan? timeout, Func<ModelCaller, CancellationToken, Task<string>> start)
    {
        (What, JoinedAt, Deadline) = (what, joinedAt, timeout is { } time ? joinedAt + time : TimeSpan.MaxValue);
        Start = () => Call = start(this, _cancellation.Token);
    }

    public string What { get; }

    public Action Start { get; }

    public TimeSpan JoinedAt { get; }

    public TimeSpan Deadline { get; }

    /// <summary>Whether the next answer is all that it wants.</summary>
    public bool IsGet => What == "get";

    /// <summary>Whether it ends when the job awaits input.</summary>
    public bool IsWait => What == "wait";

    public Task<string>? Call { get; private set; }

    /// <summary>How the call has to end, once the model knows.</summary>
    public string? Expected { get; private set; }

    public bool IsLive => Expected is null;

    /// <summary>What a watch has to tell, and has told; a state that repeats is one.</summary>
    public List<string> ExpectedNews { get; } = [];

    public List<string> News { get; } = [];

    public void Observe(ModelAnswer answer, TimeSpan askedAt)
    {
        var isEnd = IsGet || answer.IsTerminal || (IsWait && answer.Status == "input" && askedAt >= JoinedAt);
        if (ExpectedNews.LastOrDefault() != answer.Status)
        {
            ExpectedNews.Add(answer.Status!);
        }

        if (isEnd)
        {
            EndWith(answer.Outcome);
        }
    }

    public void EndWith(string outcome) => Expected ??= outcome;

    public void Tell(string status)
    {
        if (News.LastOrDefault() != status)
        {
            News.Add(status);
        }
    }

    public void Cancel()
    {
        _cancellation.Cancel();
        EndWith("cancelled");
    }

    public void Dispose() => _cancellation.Dispose();

    /// <summary>How the call ended; null while it has not.</summary>
    public string? Outcome => Call switch
    {
        null or { IsCompleted: false } => null,
        { IsCanceled: true } => "cancelled",
        { IsFaulted: true } => Call.Exception.InnerException switch
        {
            JobWaitTimeoutException => "timed out",
            JobClientException failure => failure.Kind.ToString(),
            { } other => other.GetType().Name,
            _ => "nothing",
        },
        _ => Call.Result,
    };
}
