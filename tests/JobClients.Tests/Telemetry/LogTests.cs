using JobClients.Support.Logging;
using JobClients.Tests.Watching;

namespace JobClients.Tests.Telemetry;

public sealed class LogTests : WatchingTest
{
    private readonly RecordedLog _log = new();

    public LogTests()
    {
        Options.LoggerFactory = _log;
        Options.Schedule = PollSchedule.Fixed(Seconds(20));
    }

    [Fact]
    public async Task ChangesAndFailures_AreLoggedOnceEach()
    {
        var wait = Open(Kind(poll => poll == 3
            ? Task.FromException<string>(Failure(JobClientErrorKind.RateLimited, Seconds(30)))
            : Task.FromResult(poll < 3 ? "running" : "done"))).WaitAsync(Hour);
        Time.Advance(Seconds(200));
        await wait;

        _log.Lines.ShouldBe(
        [
            "Information 1 JobChanged JobClients.Watching: test/job/1 is Running; before: (null).",
            "Warning 2 PollFailed JobClients.Watching: A poll of test/job/1 failed: RateLimited, HTTP (null), retry after 00:00:30, request (null).",
            "Information 1 JobChanged JobClients.Watching: test/job/1 is Succeeded; before: Running.",
        ]);
    }

    [Fact]
    public async Task FaultOfTheProgram_IsAnErrorWithoutItsText()
    {
        var wait = Open(Kind(_ => Task.FromException<string>(new InvalidOperationException("s3cret")))).WaitAsync(Hour);
        await Should.ThrowAsync<InvalidOperationException>(wait);

        _log.Lines.ShouldBe(["Error 3 PollBroke JobClients.Watching: A poll of test/job/1 broke off: System.InvalidOperationException."]);
    }
}
