using System.Diagnostics;

namespace JobClients.Cli.Timelines;

/// <summary>Sees the polls of jobs, as they are told to whoever traces.</summary>
internal sealed class PollWitness : IDisposable
{
    private readonly Dictionary<string, JobReference> _jobs;
    private readonly Action<JobReference, PollTick> _tell;
    private readonly ActivityListener _listener;

    public PollWitness(IEnumerable<JobReference> jobs, Action<JobReference, PollTick> tell)
    {
        _jobs = jobs.ToDictionary(job => job.ToString(), StringComparer.Ordinal);
        _tell = tell;
        _listener = new()
        {
            ShouldListenTo = static source => source.Name == JobTelemetry.Name,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = Take,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Activity span)
    {
        var error = span.GetTagItem("error.type") as string;
        var isCancelled = error?.EndsWith(nameof(OperationCanceledException), StringComparison.Ordinal) == true
            || error?.EndsWith(nameof(TaskCanceledException), StringComparison.Ordinal) == true;
        if (!isCancelled
            && span.OperationName.StartsWith("poll ", StringComparison.Ordinal)
            && span.GetTagItem("jobclients.job") is string name
            && _jobs.TryGetValue(name, out var job))
        {
            var fault = error is null ? null : Describe(error, span.GetTagItem("http.response.status_code"));
            _tell(job, new(new(span.StartTimeUtc), new(span.StartTimeUtc + span.Duration), fault));
        }
    }

    private static string Describe(string error, object? status) => status is null ? error : $"{error}, HTTP {status}";
}
