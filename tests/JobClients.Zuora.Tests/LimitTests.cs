using System.Net;

namespace JobClients.Zuora.Tests;

/// <summary>What answers tell of Zuora's limits holds for all jobs of a connection.</summary>
public sealed class LimitTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData("0", "600", 600)]
    [InlineData("0", "200000", 86400)]
    [InlineData("0", null, 1)]
    [InlineData("1", "600", 1)]
    public async Task RateLimit_ThatIsUsedUp_IsWaitedOut(string remaining, string? reset, int seconds)
    {
        using var answers = Answers(("RateLimit-Remaining", remaining), ("RateLimit-Reset", reset));
        using var client = Connect(answers);
        await client.DataQuery("first").GetAsync();

        var next = client.DataQuery("first").GetAsync();
        _time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        answers.Requests.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(0.2));

        answers.Requests.Count.ShouldBe(2);
        (await next).State.ShouldBe(JobState.Running);
    }

    [Theory]
    [InlineData("1800", "300", 21)]
    [InlineData("20", "300", 11)]
    [InlineData("20", null, 21)]
    [InlineData(null, "300", 21)]
    public async Task RateLimit_ThatIsLeft_SetsThePace(string? remaining, string? reset, int polls)
    {
        using var answers = Answers(("RateLimit-Remaining", remaining), ("RateLimit-Reset", reset));
        using var client = Connect(answers);
        await client.DataQuery("first").GetAsync();

        foreach (var number in Enumerable.Range(0, 20))
        {
            _ = client.DataQuery($"{number}").GetAsync();
        }

        _time.Advance(TimeSpan.FromSeconds(20));
        answers.Requests.Count.ShouldBe(polls);
    }

    [Theory]
    [InlineData("8", 4)]
    [InlineData("1", 1)]
    [InlineData(null, 20)]
    public async Task ConcurrencyLimit_LeavesHalfOfItToOthers(string? remaining, int polls)
    {
        using var answers = new HeldAnswers(Answers(("Concurrency-Limit-Remaining", remaining)));
        using var client = Connect(answers);
        await client.DataQuery("first").GetAsync();
        answers.IsHolding = true;

        foreach (var number in Enumerable.Range(0, 20))
        {
            _ = client.DataQuery($"{number}").GetAsync();
        }

        answers.Held.ShouldBe(polls);
    }

    private ZuoraClient Connect(HttpMessageHandler answers) => new(new()
    {
        BaseUrl = new("https://rest.example"),
        AccessToken = "t",
        RequestTimeout = Timeout.InfiniteTimeSpan,
        HttpHandler = answers,
        Watching = { TimeProvider = _time, Schedule = PollSchedule.Fixed(TimeSpan.FromSeconds(1)) },
    });

    private static CannedAnswers Answers(params (string Name, string? Value)[] headers)
    {
        var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", """{"data":{"queryStatus":"in_progress"}}""");
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            answers.With(name, value!);
        }

        return answers;
    }

    /// <summary>Counts the requests that it leaves without an answer.</summary>
    private sealed class HeldAnswers(HttpMessageHandler answers) : DelegatingHandler(answers)
    {
        private int _held;

        public bool IsHolding { get; set; }

        public int Held => _held;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!IsHolding)
            {
                return base.SendAsync(request, cancellationToken);
            }

            Interlocked.Increment(ref _held);
            return new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(cancellationToken);
        }
    }
}
