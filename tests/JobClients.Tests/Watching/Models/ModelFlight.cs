namespace JobClients.Tests.Watching.Models;

/// <summary>A poll that is under way.</summary>
internal sealed class ModelFlight(ModelJob job, TimeSpan startedAt, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<ModelAnswer> _answer = new();

    public ModelJob Job => job;

    public TimeSpan StartedAt => startedAt;

    /// <summary>When the server answers.</summary>
    public TimeSpan AnswerAt { get; set; }

    public bool IsAbandoned => cancellation.IsCancellationRequested;

    public async Task<string> ReceiveAsync() => (await _answer.Task.ConfigureAwait(false)).Give();

    public void Answer(ModelAnswer answer) => _answer.SetResult(answer);
}
