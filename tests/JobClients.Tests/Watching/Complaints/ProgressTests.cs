using System.Diagnostics;

namespace JobClients.Tests.Watching.Complaints;

public sealed class ProgressTests : ComplaintTest
{
    /// <summary>azure-sdk-for-python#10740, azure-sdk-for-net#44038: a wait says nothing of how far the job has come.</summary>
    [Fact]
    public async Task WaitAsync_JobReportsProgress_PassesItOn()
    {
        var seen = new List<double?>();
        var wait = Open(Kind("queued", "running 10", "running 60", "running 60", "done")).WaitAsync(Hour, new Listener(seen));
        Time.Advance(Hour - Seconds(1));
        await wait;

        seen.ShouldBe([null, 0.1, 0.6, null]);
    }

    /// <summary>aws-sdk-go#59: a hook for each poll was asked for. A hook that fails ends its own wait and nobody else's.</summary>
    [Fact]
    public async Task WaitAsync_ProgressListenerThrows_EndsThatWaitAlone()
    {
        var kind = EndingAfter(60);
        var broken = Open(kind).WaitAsync(Hour, new Listener(null));
        var sound = Open(kind).WaitAsync(Hour);
        await Should.ThrowAsync<NotSupportedException>(broken);
        Time.Advance(Seconds(120));

        (await sound).IsSuccess.ShouldBeTrue();
    }

    /// <summary>azure-sdk-for-net#40831, #42686: a wait could not go on in another process. A reference is all that it takes.</summary>
    [Fact]
    public async Task WaitAsync_InAnotherProcess_GoesOnFromTheReference()
    {
        var kind = EndingAfter(60);
        using var cancellation = new CancellationTokenSource();
        var job = Open(kind);
        var before = job.WaitAsync(Hour, cancellationToken: cancellation.Token);
        Time.Advance(Seconds(30));
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(before);
        using var other = new JobWatcher(new() { TimeProvider = Time, Schedule = PollSchedule.Adaptive(seed: 2) });
        var after = kind.Open(JobReference.Parse(job.Reference.ToString()), other).WaitAsync(Hour);
        Time.Advance(Seconds(60));

        (await after).IsSuccess.ShouldBeTrue();
    }

    /// <summary>azure-sdk-for-net#8226: polls belong to no caller's span, since they serve many; each caller's own span is left as it is.</summary>
    [Fact]
    public async Task WaitAsync_InASpan_PollsAreNotItsOwn()
    {
        var watcher = Watcher;
        using var span = new Activity("caller").Start();
        var seen = new List<Activity?>();
        var kind = Kind(_ =>
        {
            seen.Add(Activity.Current);
            return Task.FromResult("done");
        });
        await kind.Open(Reference, watcher).WaitAsync(Hour);

        seen.ShouldBe([null]);
        Activity.Current.ShouldBeSameAs(span);
    }

    private sealed class Listener(List<double?>? seen) : IProgress<JobSnapshot<string>>
    {
        public void Report(JobSnapshot<string> value) => (seen ?? throw new NotSupportedException()).Add(value.Progress?.Fraction);
    }
}
