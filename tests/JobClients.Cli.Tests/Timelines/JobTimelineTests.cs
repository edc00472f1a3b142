using JobClients.Cli.Following;
using JobClients.Cli.Timelines;

namespace JobClients.Cli.Tests.Timelines;

public class JobTimelineTests
{
    private static readonly DateTimeOffset s_begin = new(2026, 1, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly JobReference s_job = JobReference.Parse("vault/job/1");

    /// <summary>A poll is over a moment after its answer was read.</summary>
    [Fact]
    public void Spans_PollsThatWereUnderWay_BelongToWhatTheyTold()
    {
        var timeline = new JobTimeline(s_job)
        {
            Changes = [Seen(10, JobState.Queued), Seen(30, JobState.Running), Seen(60, JobState.Succeeded)],
            Polls = [Poll(4, "HTTP 503"), Poll(10), Poll(20), Poll(30), Poll(40, "no answer"), Poll(50), Poll(60)],
        };

        timeline.Spans(s_begin.AddSeconds(70)).Select(span => (span.Snapshot.State, (span.Until - span.From).TotalSeconds, span.Polls)).ShouldBe(
            [(JobState.Queued, 20, 3), (JobState.Running, 30, 3), (JobState.Succeeded, 10, 1)]);
    }

    [Theory]
    [InlineData(false, 100)]
    [InlineData(true, 50)]
    public void Spans_JobThatHasNotEnded_LastsUntilItIsNoLongerFollowed(bool isLost, double seconds)
    {
        var timeline = new JobTimeline(s_job)
        {
            Changes = [Seen(0, JobState.Running)],
            Polls = [Poll(0), Poll(50)],
            Outcome = isLost ? new FollowedJob(s_job, null, new JobClientException(JobClientErrorKind.NotFound, "gone")) : null,
        };

        (timeline.Spans(s_begin.AddSeconds(100)).Single().Until - s_begin).TotalSeconds.ShouldBe(seconds, tolerance: 0.01);
    }

    private static PollTick Poll(double read, string? fault = null) => new(s_begin.AddSeconds(read - 1), s_begin.AddSeconds(read + 0.01), fault);

    private static JobSnapshot<object> Seen(double second, JobState state) => new()
    {
        Reference = s_job,
        State = state,
        Status = state.ToString(),
        ObservedAt = s_begin.AddSeconds(second),
        Model = new(),
    };
}
