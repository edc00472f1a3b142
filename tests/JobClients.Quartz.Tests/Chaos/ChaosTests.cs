using System.Globalization;
using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;
using Xunit.Abstractions;

namespace JobClients.Quartz.Tests.Chaos;

/// <summary>
/// Nodes that die, stand still and come to life again, and a database that is started anew, in the middle of many jobs. How many
/// jobs, how long a node stands still, and what else is left to chance, may be given: <c>CHAOS_JOBS</c>, <c>CHAOS_PAUSE</c> in
/// seconds, <c>CHAOS_SEED</c>.
/// </summary>
public class ChaosTests(PostgresTests.Fixture postgres, ITestOutputHelper output) : ClusterTest(postgres)
{
    private static readonly int s_jobs = Setting("CHAOS_JOBS", 200);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(Setting("CHAOS_PAUSE", 25));

    /// <summary>How long the ends of jobs are spread over.</summary>
    private static readonly TimeSpan s_longest = s_pause + TimeSpan.FromSeconds(60);

    /// <summary>
    /// How late an end may be seen: a node is dead for the others after 15 seconds, a job that it was at is fired again after 30,
    /// a trigger that it had acquired when they next look, and then jobs wait for each other.
    /// </summary>
    private static readonly TimeSpan s_bound = s_pause + TimeSpan.FromSeconds(60);

    private readonly Random _dice = new(Setting("CHAOS_SEED", 17));
    private readonly List<Worker> _workers = [];

    [PostgresFact]
    public async Task Each_end_is_told_and_none_twice_and_no_job_is_polled_too_soon()
    {
        var tracker = await Cluster.StartTrackerAsync();
        for (var node = 0; node < 3; node++)
        {
            _workers.Add(Worker.Start(Postgres, Cluster.Schema, Cluster.Simulator));
        }

        var jobs = await TrackAsync(tracker);
        await WreakHavocAsync();
        await UntilAsync(async () => (await CountAsync("delivered_at IS NOT NULL")) >= jobs.Count, seconds: (s_longest + s_bound).TotalSeconds + 60);

        await CheckOutcomesAsync(jobs);
        CheckFloor(jobs);
        await CheckDelaysAsync(jobs);
        (await _workers[^1].StopAsync()).ShouldBe(0);
        foreach (var worker in _workers)
        {
            await worker.DisposeAsync();
        }
    }

    private async Task<Dictionary<string, TimedJob>> TrackAsync(IJobTracker tracker)
    {
        var jobs = new Dictionary<string, TimedJob>(StringComparer.Ordinal);
        for (var number = 0; number < s_jobs; number++)
        {
            var time = TimeSpan.FromSeconds(15 + (_dice.NextDouble() * (s_longest.TotalSeconds - 15)));
            var script = number % 2 == 0
                ? (JobScript)JobScript.VeevaVaultJob().Then("RUNNING", time).End("SUCCESS")
                : JobScript.DataQuery().Then("in_progress", time).End("completed");
            var job = Cluster.Simulator.Add(script);
            jobs.Add(job.Reference, new(job, TimeProvider.System.GetUtcNow() + time));
            await tracker.TrackAsync(JobReference.Parse(job.Reference), Hour);
        }

        return jobs;
    }

    /// <summary>One node dies, one stands still, the database is started anew, and a fourth node comes.</summary>
    private async Task WreakHavocAsync()
    {
        await PauseAsync("a node is killed", 3 + (10 * _dice.NextDouble()));
        _workers[0].Kill();
        await PauseAsync("a node stands still", 1 + (9 * _dice.NextDouble()));
        _workers[1].Pause();
        var share = _dice.NextDouble();
        await PauseAsync("the database is started anew, and a fourth node comes", s_pause.TotalSeconds * share);
        await Postgres.StopAsync();
        await Postgres.StartAsync();
        _workers.Add(Worker.Start(Postgres, Cluster.Schema, Cluster.Simulator));
        await PauseAsync("the second node goes on", s_pause.TotalSeconds * (1 - share));
        _workers[1].Resume();
    }

    private Task PauseAsync(string then, double seconds)
    {
        output.WriteLine($"after {seconds:0.0} s {then}");
        return PauseAsync(seconds);
    }

    private async Task CheckOutcomesAsync(Dictionary<string, TimedJob> jobs)
    {
        (await CountAsync("true")).ShouldBe(jobs.Count);
        (await CountAsync("kind = 'Ended'")).ShouldBe(jobs.Count);
        (await Cluster.QueryAsync<long>("SELECT count(DISTINCT reference) FROM job_outcome")).ShouldBe(jobs.Count);
        (await Cluster.QueryAsync<long>("SELECT count(*) FROM tracked_job WHERE status <> 'Ended'")).ShouldBe(0);
        await UntilAsync(async () => await Cluster.QueryAsync<long>("SELECT count(*) FROM qrtz_triggers WHERE trigger_group <> 'DEFAULT'") == 0);

        var written = _workers.SelectMany(worker => worker.Outcomes).ToList();
        written.Distinct().Count().ShouldBe(jobs.Count);
        output.WriteLine($"{jobs.Count} outcomes, of which {written.Count - jobs.Count} were delivered more than once");
    }

    private void CheckFloor(Dictionary<string, TimedJob> jobs)
    {
        var vault = jobs.Values.Select(job => job.Job).Where(job => job.Reference.StartsWith("vault", StringComparison.Ordinal)).ToList();
        var gaps = vault.SelectMany(job => job.Polls.Zip(job.Polls.Skip(1), (one, next) => next - one)).ToList();
        output.WriteLine($"{jobs.Values.Sum(job => job.Job.Polls.Count)} polls; the least gap of a Vault job {gaps.Min().TotalSeconds:0.000} s");
        gaps.ShouldAllBe(gap => gap >= TimeSpan.FromSeconds(10));
        vault.ShouldAllBe(job => job.LimitedPolls.Count == 0);
    }

    private async Task CheckDelaysAsync(Dictionary<string, TimedJob> jobs)
    {
        var ends = await Cluster.QueryAsync<string>("SELECT string_agg(reference || ' ' || extract(epoch FROM occurred_at), ';') FROM job_outcome");
        var delays = ends.Split(';')
            .Select(end => end.Split(' '))
            .Select(end => double.Parse(end[1], CultureInfo.InvariantCulture) - (jobs[end[0]].EndsAt - DateTimeOffset.UnixEpoch).TotalSeconds)
            .Order()
            .ToList();
        output.WriteLine($"ends were seen after {delays[delays.Count / 2]:0.0} s (median), {delays[delays.Count * 95 / 100]:0.0} s (95 %), {delays[^1]:0.0} s (latest)");
        delays[^1].ShouldBeLessThan(s_bound.TotalSeconds);
    }

    private Task<long> CountAsync(string condition) => Cluster.QueryAsync<long>($"SELECT count(*) FROM job_outcome WHERE {condition}");

    private static int Setting(string name, int byDefault) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : byDefault;

    private sealed record TimedJob(SimulatedJob Job, DateTimeOffset EndsAt);
}
