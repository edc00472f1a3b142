using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.VeevaVault;

public class VaultLimitTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(9_999, true)]
    [InlineData(10_000, false)]
    public async Task A_second_call_within_ten_seconds_is_refused(int milliseconds, bool refused)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob());
        using var first = await vendors.GetAsync(job);

        vendors.Clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        using var second = await vendors.GetAsync(job);

        second.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await second.Content.ReadAsStringAsync()).Contains("API_LIMIT_EXCEEDED", StringComparison.Ordinal).ShouldBe(refused);
        job.LimitedPolls.Count.ShouldBe(refused ? 1 : 0);
    }

    [Fact]
    public async Task A_refused_call_does_not_prolong_the_wait()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob());

        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var response = await vendors.GetAsync(job);
            vendors.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        job.Polls.ShouldBe([FakeClock.Start, FakeClock.Start.AddSeconds(5), FakeClock.Start.AddSeconds(10)]);
        job.LimitedPolls.ShouldBe([FakeClock.Start.AddSeconds(5)]);
    }

    [Fact]
    public async Task The_limit_is_per_job_and_for_vault_only()
    {
        await using var vendors = await Vendors.StartAsync();
        var jobs = new[] { JobScript.VeevaVaultJob(), JobScript.VeevaVaultJob(), (JobScript)JobScript.DataQuery() }
            .Select(vendors.Simulator.Add).ToArray();

        foreach (var job in jobs.Append(jobs[2]))
        {
            using var response = await vendors.GetAsync(job);
        }

        jobs.ShouldAllBe(job => job.LimitedPolls.Count == 0);
        jobs[2].Polls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_interval_can_be_set()
    {
        await using var vendors = await Vendors.StartAsync(options => options.VeevaVaultPollInterval = TimeSpan.Zero);
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob());

        using var first = await vendors.GetAsync(job);
        using var second = await vendors.GetAsync(job);

        job.LimitedPolls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_call_uses_up_no_scripted_answer()
    {
        await using var vendors = await Vendors.StartAsync();
        var script = JobScript.VeevaVaultJob().AnsweringFirst(2, JobAnswer.VeevaVaultFailure("RACE_CONDITION"));
        var job = vendors.Simulator.Add(script);

        using var first = await vendors.GetAsync(job);
        using var refused = await vendors.GetAsync(job);
        vendors.Clock.Advance(TimeSpan.FromSeconds(10));
        using var second = await vendors.GetAsync(job);

        (await second.Content.ReadAsStringAsync()).ShouldContain("RACE_CONDITION");
    }

    [Fact]
    public async Task Of_many_calls_at_once_one_is_accepted()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob());

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => vendors.GetAsync(job)));

        responses.Count(response => response.Headers.GetValues("X-VaultAPI-Status").Single() == "SUCCESS").ShouldBe(1);
        job.Polls.Count.ShouldBe(20);
        job.LimitedPolls.Count.ShouldBe(19);
    }
}
