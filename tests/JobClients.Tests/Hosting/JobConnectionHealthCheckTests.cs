using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobClients.Tests.Hosting;

public sealed class JobConnectionHealthCheckTests
{
    [Fact]
    public async Task Session_IsHealthy() => (await CheckAsync(null)).ShouldBe((HealthStatus.Healthy, "There is a session."));

    [Theory]
    [InlineData(JobClientErrorKind.Temporary, HealthStatus.Degraded)]
    [InlineData(JobClientErrorKind.RateLimited, HealthStatus.Degraded)]
    [InlineData(JobClientErrorKind.Authentication, HealthStatus.Unhealthy)]
    [InlineData(JobClientErrorKind.Protocol, HealthStatus.Unhealthy)]
    public async Task Refusal_IsAsBadAsItLasts(JobClientErrorKind kind, HealthStatus status)
    {
        (await CheckAsync(new(kind, "secret"))).ShouldBe((status, $"There is no session: {kind}."));
        (await CheckAsync(new(kind, "secret") { HttpStatus = HttpStatusCode.BadGateway })).ShouldBe((status, $"There is no session: {kind}, HTTP 502."));
    }

    private static async Task<(HealthStatus, string?)> CheckAsync(JobClientException? refusal)
    {
        using var client = new HostedClient(new(), refusal);
        var check = new JobConnectionHealthCheck(client);
        var result = await check.CheckHealthAsync(new() { Registration = new("test", check, failureStatus: null, tags: null) });
        return (result.Status, result.Description);
    }
}
