using Microsoft.Kiota.Abstractions;
using Polly;
using Polly.Retry;

namespace JobClients;

/// <summary>Logs in, up to three times where the failure may mend at once.</summary>
internal sealed class LoginAttempts
{
    /// <summary>A server that wants to be left alone for longer is not waited for here: whoever waits for the login decides.</summary>
    private static readonly TimeSpan s_longestHint = TimeSpan.FromSeconds(30);

    private readonly JobLogin _login;
    private readonly IRequestAdapter _adapter;
    private readonly FailureReader _failures;
    private readonly ResiliencePipeline _retries;

    public LoginAttempts(JobLogin login, IRequestAdapter adapter, FailureReader failures, TimeProvider time)
    {
        (_login, _adapter, _failures) = (login, adapter, failures);
        _retries = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<JobClientException>(
                    failure => failure.Kind == JobClientErrorKind.Temporary && !(failure.RetryAfter > s_longestHint)),
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as JobClientException)?.RetryAfter),
            })
            .Build();
    }

    public ValueTask<JobSession> RunAsync(CancellationToken cancellationToken) => _retries.ExecuteAsync(LogInAsync, cancellationToken);

    private async ValueTask<JobSession> LogInAsync(CancellationToken cancellationToken)
    {
        AnswerNote.Begin();
        try
        {
            return await _login.LogInAsync(_adapter, _failures, cancellationToken).ConfigureAwait(false);
        }
        catch (JobClientException failure)
        {
            // With what the headers said, which a refusal that was found in a body does not know.
            throw _failures.Explain(failure)!;
        }
    }
}
