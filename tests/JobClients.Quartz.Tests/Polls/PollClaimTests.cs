using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace JobClients.Quartz.Tests.Polls;

public class PollClaimTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    private static readonly TimeSpan s_floor = TimeSpan.FromSeconds(10.75);

    private ServiceProvider? _services;
    private JobReference _reference = null!;

    [PostgresFact]
    public async Task One_of_many_has_the_leave()
    {
        await TrackAsync();

        var leaves = await Task.WhenAll(Enumerable.Range(0, 20).Select(node => Claim($"node {node}").AskAsync(default).AsTask()));

        leaves.Count(leave => leave is not null).ShouldBe(1);
    }

    [PostgresFact]
    public async Task Nobody_has_it_again_before_the_leave_and_the_least_interval_are_over()
    {
        await TrackAsync();
        var leave = (await Claim("one").AskAsync(default)).ShouldNotBeNull();

        (await Claim("other").AskAsync(default)).ShouldBeNull();

        var wait = await Cluster.QueryAsync<TimeSpan>("SELECT next_poll_at - claimed_at FROM tracked_job");
        wait.ShouldBe(leave + s_floor, TimeSpan.FromMilliseconds(10));
    }

    [PostgresFact]
    public async Task Who_has_it_has_it_again_for_the_same_poll_after_the_least_interval()
    {
        await TrackAsync();
        var claim = Claim("one");
        await claim.AskAsync(default);

        (await claim.AskAsync(default)).ShouldBeNull("it is too soon");
        await Cluster.ExecuteAsync($"UPDATE tracked_job SET claimed_at = claimed_at - interval '{s_floor}'");

        (await Claim("other").AskAsync(default)).ShouldBeNull();
        (await claim.AskAsync(default)).ShouldNotBeNull();
    }

    [PostgresFact]
    public async Task Who_is_early_by_a_little_waits()
    {
        await TrackAsync();
        await Cluster.ExecuteAsync("UPDATE tracked_job SET next_poll_at = clock_timestamp() + interval '300 milliseconds'");

        (await Claim("one").AskAsync(default)).ShouldNotBeNull();

        (await Cluster.QueryAsync<bool>("SELECT claimed_at >= tracked_at + interval '300 milliseconds' FROM tracked_job")).ShouldBeTrue();
    }

    [PostgresFact]
    public async Task A_server_that_wants_to_be_left_alone_is_by_all()
    {
        await TrackAsync();
        await Cluster.ExecuteAsync("INSERT INTO connection_pause VALUES ('vault', clock_timestamp() + interval '1 hour')");

        (await Claim("one").AskAsync(default)).ShouldBeNull();

        await Cluster.ExecuteAsync("UPDATE connection_pause SET connection = 'other:vault'");
        (await Claim("one").AskAsync(default)).ShouldNotBeNull();
    }

    [PostgresFact]
    public async Task What_is_not_tracked_any_more_is_not_polled()
    {
        await TrackAsync();
        await Cluster.ExecuteAsync("UPDATE tracked_job SET status = 'Ended'");

        (await Claim("one").AskAsync(default)).ShouldBeNull();
    }

    private async Task TrackAsync()
    {
        (_, _reference) = Add(JobScript.VeevaVaultJob().End("SUCCESS"));
        await (await Cluster.StartTrackerAsync()).TrackAsync(_reference, Hour);
        _services = Cluster.LastServices;
    }

    private PollClaim Claim(string node) => new(
        _services!.GetRequiredService<ClusterDatabase>(),
        node,
        _services!.GetRequiredService<JobConnections>().Open(_reference),
        Guid.NewGuid(),
        TimeProvider.System);
}
