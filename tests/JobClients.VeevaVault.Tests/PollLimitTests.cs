namespace JobClients.VeevaVault.Tests;

/// <summary>Vault allows one poll in 10 seconds for each job. The simulator keeps count by the same clock.</summary>
public sealed class PollLimitTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task AnyNumberOfCallers_PollOneJob_NeverWithinTenSeconds(VeevaVaultFormat format)
    {
        await using var vault = await SimulatedVault.StartAsync(format);
        var job = vault.Add(JobScript.VeevaVaultJob().Then("QUEUED", TimeSpan.FromSeconds(60)).Then("RUNNING", TimeSpan.FromSeconds(240)).End("SUCCESS"));
        var calls = Enumerable.Range(0, 40).Select(i => CallAsync(vault, job.Id, i)).ToList();
        await vault.Time.TurnUntilAsync(Task.WhenAll(calls), vault.Requests);

        job.Polls.Count.ShouldBe(30);
        job.LimitedPolls.ShouldBeEmpty();
        job.Polls.Zip(job.Polls.Skip(1), (one, next) => next - one).Min().ShouldBeGreaterThanOrEqualTo(s_limit);
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task DifferentJobs_AreNotHeldUpByOneAnother(VeevaVaultFormat format)
    {
        await using var vault = await SimulatedVault.StartAsync(format);
        var jobs = Enumerable.Range(0, 5).Select(_ => vault.Open(JobScript.VeevaVaultJob().End("SUCCESS"))).ToList();

        (await Task.WhenAll(jobs.Select(job => job.GetAsync()))).ShouldAllBe(snapshot => snapshot.IsSuccess);
        vault.Time.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task LimitOfSomebodyElse_IsWaitedOutAndNoFailure(VeevaVaultFormat format)
    {
        await using var vault = await SimulatedVault.StartAsync(format);
        var job = vault.Add(JobScript.VeevaVaultJob().AnsweringFirst(5, JobAnswer.VeevaVaultFailure("API_LIMIT_EXCEEDED")).End("SUCCESS"));
        var wait = vault.Client.Job(job.Id).WaitAsync(Timeout.InfiniteTimeSpan);
        await vault.Time.TurnUntilAsync(wait, vault.Requests);

        (await wait).IsSuccess.ShouldBeTrue();
        job.Polls.Count.ShouldBe(6);
    }

    [Fact]
    public void MinimumInterval_IsAtLeastWhatTheSpecSays()
    {
        var spec = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "veeva-vault.yaml"));
        spec.ShouldContain("x-poll-interval-seconds: 10\n");
        using var client = new VeevaVaultClient(new() { BaseUrl = new("https://myvault.veevavault.com"), SessionId = "s" });

        client.Kinds[0].MinimumInterval.ShouldBeGreaterThan(s_limit);
    }

    private static Task CallAsync(SimulatedVault vault, string id, int number) => (number % 3) switch
    {
        0 => vault.Client.Job(id).GetAsync(),
        1 => WatchAsync(vault, id),
        _ => vault.Client.Job(id).WaitAsync(Timeout.InfiniteTimeSpan),
    };

    private static async Task WatchAsync(SimulatedVault vault, string id)
    {
        await foreach (var snapshot in vault.Client.Job(id).WatchAsync())
        {
            snapshot.Reference.Id.ShouldBe(id);
        }
    }
}
