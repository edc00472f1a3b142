using JobClients.Cli.Following;

namespace JobClients.Cli.Tests.Following;

public sealed class JobFollowerTests
{
    [Fact]
    public async Task Watch_InterruptedWhileTheEndIsTold_HasSeenTheEnd()
    {
        using var interruption = new CancellationTokenSource();
        using var stage = new Stage(("1", ["failed"]), ("2", ["running"]));
        var follower = new JobFollower([stage.Open("test/job/1"), stage.Open("test/job/2")], new Interrupter(interruption));

        await Should.ThrowAsync<OperationCanceledException>(follower.WatchAsync(interruption.Token));

        follower.Ended.ShouldHaveSingleItem().Reference.Id.ShouldBe("1");
        follower.Unfinished.ShouldHaveSingleItem().Id.ShouldBe("2");
    }

    /// <summary>Somebody who presses Ctrl-C at the very moment at which they read of the end.</summary>
    private sealed class Interrupter(CancellationTokenSource interruption) : IJobListener
    {
        public void Changed(JobSnapshot snapshot)
        {
            if (snapshot.IsTerminal)
            {
                interruption.Cancel();
            }
        }

        public void Ended(FollowedJob outcome)
        {
            // The change alone is what is looked for.
        }
    }
}
