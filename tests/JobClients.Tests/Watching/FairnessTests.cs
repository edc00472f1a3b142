namespace JobClients.Tests.Watching;

/// <summary>Many jobs and little room: all get their turn, and nothing that a server says closes the connection for ever.</summary>
public sealed class FairnessTests : WatchingTest
{
    private readonly Dictionary<int, int> _polls = [];
    private int _answered;

    public FairnessTests() => Options.Schedule = PollSchedule.Fixed(Floor);

    [Fact]
    public async Task Waits_AmongThoseWhoAskAgainAndAgain_GetTheirTurn()
    {
        Options.MaxConcurrentPolls = 1;
        var gets = Enumerable.Range(1, 20).ToDictionary(number => number, number => Job(number).GetAsync());
        _ = Enumerable.Range(21, 5).Select(number => Job(number).WaitAsync(Hour)).ToList();
        for (var second = 0; second < 120; second++)
        {
            Time.Advance(Seconds(1));
            if (gets.TryGetValue(_answered, out var get))
            {
                await get;
                gets[_answered] = Job(_answered).GetAsync();
            }
        }

        Enumerable.Range(21, 5).Min(number => _polls.GetValueOrDefault(number)).ShouldBeGreaterThan(1);
        Enumerable.Range(1, 20).Min(number => _polls.GetValueOrDefault(number)).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task GetAsync_AmongManyWaits_ComesFirst()
    {
        Options.MaxConcurrentPolls = 1;
        _ = Enumerable.Range(1, 100).Select(number => Job(number).WaitAsync(Hour)).ToList();
        var get = Job(200).GetAsync();
        Time.Advance(Seconds(2));

        (await get).Status.ShouldBe("running");
        _polls.Values.Sum().ShouldBeLessThan(5);
    }

    /// <summary>Thirty polls that were under way together are refused together, which is one refusal and not thirty in a row.</summary>
    [Fact]
    public void RefusedTogether_GoOnAfterOnePause()
    {
        var answers = new List<TaskCompletionSource<string>>();
        var kind = Kind(_ =>
        {
            answers.Add(new());
            return answers[^1].Task;
        });
        _ = Enumerable.Range(1, 32).Select(number => kind.Open(new("test", "job", $"{number}"), Watcher).WaitAsync(Hour)).ToList();
        answers.Count.ShouldBe(32);
        Inline(() => answers.ToList().ForEach(answer => answer.SetException(Failure(JobClientErrorKind.RateLimited))));
        Time.Advance(Floor);

        answers.Count.ShouldBe(64);
    }

    [Fact]
    public void RefusedAgainAndAgain_PausesGrowToAMinute()
    {
        var kind = new TestKind(Time, (_, _) => Task.FromException<string>(Failure(JobClientErrorKind.RateLimited))) { Floor = Seconds(0.5) };
        Options.Schedule = PollSchedule.Fixed(Seconds(0.5));
        _ = Open(kind).WaitAsync(Hour);
        Time.Advance(Seconds(200));

        kind.Polls.Select(poll => poll.TotalSeconds).ShouldBe([0, 0.5, 1.5, 4.5, 11.5, 26.5, 57.5, 117.5, 177.5]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    [InlineData(0)]
    public async Task Limits_Nonsense_StopNobody(double number)
    {
        var kind = Kind(poll => Answer(poll < 4 ? "running" : "done", new Limits(new() { Remaining = number, Concurrent = number, ResetsAfter = Seconds(60) })));
        var wait = Open(kind).WaitAsync(TimeSpan.FromDays(1));
        Time.Advance(TimeSpan.FromDays(1) - Seconds(1));

        (await wait).IsSuccess.ShouldBeTrue();
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData("-Infinity")]
    public void FindNumber_Nonsense_IsNone(string text) =>
        new AnswerHeaders([new("Remaining", [text])]).FindNumber("Remaining").ShouldBeNull();

    private static Task<string> Answer(string status, ServerHeaders server)
    {
        using var answer = new HttpResponseMessage();
        AnswerNote.Write(answer, server, DateTimeOffset.UnixEpoch);
        return Task.FromResult(status);
    }

    private Job<string> Job(int number) => Kind(async _ =>
    {
        _polls[number] = _polls.GetValueOrDefault(number) + 1;
        await Task.Delay(Seconds(1), Time).ConfigureAwait(false);
        _answered = number;
        return "running";
    }).Open(new("test", "job", $"{number}"), Watcher);

    private sealed class Limits(RequestLimits told) : ServerHeaders
    {
        public override RequestLimits? ReadLimits(AnswerHeaders headers) => told;
    }
}
