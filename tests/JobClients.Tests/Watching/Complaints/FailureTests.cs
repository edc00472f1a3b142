namespace JobClients.Tests.Watching.Complaints;

public sealed class FailureTests : ComplaintTest
{
    /// <summary>go-autorest#426, cli/cli#10981: one failed poll, a 502 say, loses the wait.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task WaitAsync_OnePollFails_GoesOn(int failing)
    {
        var kind = Kind(poll => poll == failing ? Task.FromException<string>(new HttpRequestException("502")) : Task.FromResult(poll < 7 ? "running" : "done"));

        await WaitUntilSeenAsync(kind);

        kind.Polls.Count.ShouldBe(7);
    }

    /// <summary>A failed poll has told nothing, so the next comes soon and not after the gap that was planned.</summary>
    [Fact]
    public async Task WaitAsync_OnePollFails_IsMadeUpForSoon()
    {
        var kind = Kind(poll => poll == 40 ? Task.FromException<string>(new HttpRequestException("502")) : Task.FromResult(poll < 42 ? "running" : "done"));
        await WaitUntilSeenAsync(kind);

        (kind.Polls[39] - kind.Polls[38]).ShouldBeGreaterThan(Seconds(30));
        (kind.Polls[40] - kind.Polls[39]).ShouldBeLessThan(Seconds(11));
    }

    /// <summary>smithy-typescript#1970: sustained refusals are hidden until the timeout.</summary>
    [Theory]
    [InlineData(JobClientErrorKind.AccessDenied)]
    [InlineData(JobClientErrorKind.Authentication)]
    [InlineData(JobClientErrorKind.NotFound)]
    public async Task WaitAsync_Refused_SaysSoAtOnce(JobClientErrorKind refusal)
    {
        var kind = Kind(_ => Task.FromException<string>(Failure(refusal)));

        (await Should.ThrowAsync<JobClientException>(Open(kind).WaitAsync(Hour))).Kind.ShouldBe(refusal);

        kind.Polls.Count.ShouldBe(1);
        Time.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    /// <summary>kubernetes#100248, kubectl#1629: who waits for success hangs until the timeout when the job fails.</summary>
    [Theory]
    [InlineData("failed", JobState.Failed)]
    [InlineData("cancelled", JobState.Cancelled)]
    [InlineData("timeout", JobState.TimedOut)]
    [InlineData("missed", JobState.MissedSchedule)]
    [InlineData("partly", JobState.CompletedWithErrors)]
    public async Task WaitAsync_JobFails_EndsAsSoonAsOnSuccess(string status, JobState state)
    {
        var wait = Open(EndingAfter(15, status)).WaitAsync(Hour);
        Time.Advance(Seconds(35));

        (await wait).State.ShouldBe(state);
    }

    /// <summary>gh run watch: exits with success when the run has failed.</summary>
    [Fact]
    public async Task EnsureSucceeded_JobFailed_Throws()
    {
        var snapshot = await Open(Kind("failed")).WaitAsync(Hour);

        Should.Throw<JobFailedException>(() => snapshot.EnsureSucceeded());
    }

    /// <summary>A server that has never answered is not waited for until the timeout.</summary>
    [Fact]
    public async Task WaitAsync_ServerIsDownFromTheStart_GivesUpWithinAMinute()
    {
        var wait = Open(Kind(_ => Task.FromException<string>(new HttpRequestException("refused")))).WaitAsync(Hour);
        Time.Advance(Seconds(60));

        (await Should.ThrowAsync<JobClientException>(wait)).Kind.ShouldBe(JobClientErrorKind.Temporary);
    }
}
