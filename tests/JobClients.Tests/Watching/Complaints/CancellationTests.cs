namespace JobClients.Tests.Watching.Complaints;

/// <summary>gax-dotnet has no tests for cancellation, because they were "fiendishly difficult" there.</summary>
public sealed class CancellationTests : ComplaintTest
{
    /// <summary>aws-sdk-js-v3#2318: sends a request after it was cancelled.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(9.999)]
    [InlineData(10.3)]
    [InlineData(47)]
    public async Task WaitAsync_CancelledAtAnyTime_SendsNothingMore(double seconds)
    {
        using var cancellation = new CancellationTokenSource();
        var kind = Kind("running");
        var wait = Open(kind).WaitAsync(Hour, cancellationToken: cancellation.Token);
        Time.Advance(Seconds(seconds));
        var polls = kind.Polls.Count;
        await cancellation.CancelAsync();

        wait.IsCanceled.ShouldBeTrue();
        Time.Advance(Hour);
        kind.Polls.Count.ShouldBe(polls);
    }

    /// <summary>Nor when the cancellation crosses with a poll that is about to be sent.</summary>
    [Fact]
    public async Task WaitAsync_CancelledWhileItsPollIsAboutToStart_SendsNothing()
    {
        using var cancellation = new CancellationTokenSource();
        var sent = 0;
        var first = Kind(poll =>
        {
            if (poll == 2)
            {
                cancellation.Cancel();
            }

            return Task.FromResult("running");
        });
        var second = Kind(_ =>
        {
            sent++;
            return Task.FromResult("running");
        });
        Options.Schedule = PollSchedule.Fixed(Seconds(20));
        _ = first.Open(new("test", "job", "1"), Watcher).WaitAsync(Hour);
        var wait = second.Open(new("test", "job", "2"), Watcher).WaitAsync(Hour, cancellationToken: cancellation.Token);
        Time.Advance(Seconds(20));

        await Should.ThrowAsync<OperationCanceledException>(wait);
        sent.ShouldBe(1);
    }

    [Fact]
    public async Task WaitAsync_Cancelled_LeavesTheOthersTheirPoll()
    {
        using var cancellation = new CancellationTokenSource();
        var answer = new TaskCompletionSource<string>();
        var kind = Kind(_ => answer.Task);
        var leaver = Open(kind).WaitAsync(Hour, cancellationToken: cancellation.Token);
        var stayer = Open(kind).WaitAsync(Hour);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaver);
        answer.SetResult("done");

        (await stayer).IsSuccess.ShouldBeTrue();
        kind.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task WaitAsync_Cancelled_SaysByWhichToken()
    {
        using var cancellation = new CancellationTokenSource();
        var wait = Open(Kind("running")).WaitAsync(Hour, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(wait)).CancellationToken.ShouldBe(cancellation.Token);
    }
}
