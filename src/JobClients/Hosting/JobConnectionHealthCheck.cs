using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobClients;

/// <summary>Whether a connection has a session, or gets one: that takes a request only when there is none.</summary>
internal sealed class JobConnectionHealthCheck(IJobProvider provider) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await provider.LogInAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("There is a session.");
        }
        catch (JobClientException failure)
        {
            var mayMend = failure.Kind is JobClientErrorKind.Temporary or JobClientErrorKind.RateLimited;
            return new(
                mayMend ? HealthStatus.Degraded : context.Registration.FailureStatus,
                $"There is no session: {failure.Kind}{(failure.HttpStatus is { } status ? $", HTTP {(int)status}" : "")}.");
        }
    }
}
