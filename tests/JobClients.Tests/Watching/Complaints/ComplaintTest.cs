using System.Globalization;
using System.Net;

namespace JobClients.Tests.Watching.Complaints;

/// <summary>
/// What users of other clients complain about, and faults found in the source of such clients: each has a test here that
/// it does not happen. With the schedule that everybody gets who asks for none.
/// </summary>
public abstract class ComplaintTest : WatchingTest
{
    protected ComplaintTest() => Options.Schedule = PollSchedule.Adaptive(seed: 1);

    /// <summary>An answer with a <c>Retry-After</c>.</summary>
    protected Task<string> AnswerWithRetryAfter(string status, int seconds)
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.OK);
        answer.Headers.Add("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        AnswerNote.Write(answer, new(), Time.GetUtcNow());
        return Task.FromResult(status);
    }

    /// <summary>A job that ends after a while, whoever asks when.</summary>
    private protected TestKind EndingAfter(double seconds, string status = "done") =>
        Kind(_ => Task.FromResult(Time.Elapsed < Seconds(seconds) ? "running" : status));

    /// <summary>When a wait saw the end of a job that ends after a while.</summary>
    private protected async Task<TimeSpan> WaitUntilSeenAsync(TestKind kind)
    {
        var wait = Open(kind).WaitAsync(Timeout.InfiniteTimeSpan);
        while (!wait.IsCompleted)
        {
            Time.Advance(Seconds(0.1));
        }

        await wait;
        return Time.Elapsed;
    }

    protected static IEnumerable<TimeSpan> GapsOf(IReadOnlyList<TimeSpan> polls) => polls.Zip(polls.Skip(1), static (one, next) => next - one);
}
