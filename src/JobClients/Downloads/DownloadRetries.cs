using Polly;
using Polly.Retry;

namespace JobClients;

/// <summary>
/// Repeats what failed for a reason that may pass, with growing waits. Bounded by failures since something worthwhile has
/// arrived, so that a long file over a bad line comes through and a server that sends a byte at a time does not.
/// </summary>
internal sealed class DownloadRetries
{
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>A server that wants to be left alone for longer is not waited for; the failure says until when.</summary>
    private static readonly TimeSpan s_longestHint = TimeSpan.FromMinutes(5);

    private const long Worthwhile = 64 * 1024;

    private readonly int _most;
    private readonly Checkpoint _checkpoint;
    private readonly ResiliencePipeline _pipeline;
    private long _mark;
    private int _failures;

    public DownloadRetries(JobDownloadOptions options, TimeProvider time, Checkpoint checkpoint)
    {
        (_most, _checkpoint) = (options.MaxRetries, checkpoint);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = LongestDelay,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is JobClientException failure && IsWorthAnother(failure)),
            DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as JobClientException)?.RetryAfter),
        }).Build();
    }

    public ValueTask<int> RunAsync<TState>(Func<TState, CancellationToken, ValueTask<int>> attempt, TState state, CancellationToken cancellationToken) =>
        _pipeline.ExecuteAsync(attempt, state, cancellationToken);

    private bool IsWorthAnother(JobClientException failure)
    {
        if (_checkpoint.Position - _mark >= Worthwhile)
        {
            (_mark, _failures) = (_checkpoint.Position, 0);
        }

        return failure is { Reference: null, Kind: JobClientErrorKind.Temporary or JobClientErrorKind.RateLimited }
            && !(failure.RetryAfter > s_longestHint)
            && ++_failures <= _most;
    }
}
