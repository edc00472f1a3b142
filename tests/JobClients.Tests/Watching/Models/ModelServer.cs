namespace JobClients.Tests.Watching.Models;

/// <summary>The server of the model, which checks that it is asked as it wants to be.</summary>
internal sealed class ModelServer(ManualTimeProvider time, Random random, int maxConcurrent, Action<string> log)
{
    private TimeSpan _closedUntil;

    /// <summary>Polls that start at the very moment of an answer are under way together with the one that it answers.</summary>
    private TimeSpan _closedAt;

    public ManualTimeProvider Time => time;

    public List<ModelFlight> Flights { get; } = [];

    /// <summary>When the connection is open again for sure. A refusal without a time may close it for a minute.</summary>
    public TimeSpan OpenForSureAt { get; private set; }

    /// <summary>What it has to complain about. To throw it would only be one more failed poll.</summary>
    public List<string> Complaints { get; } = [];

    public int Polls { get; private set; }

    public Task<string> Poll(ModelFlight flight)
    {
        Polls++;
        Demand(time.Elapsed >= _closedUntil || time.Elapsed == _closedAt, $"{flight.Job.Name}: polled before the server wants any poll");
        Demand(Flights.Count < maxConcurrent, $"{flight.Job.Name}: more polls at a time than allowed");
        Flights.Add(flight);
        var isFast = random.Next(3) == 0;
        flight.AnswerAt = time.Elapsed + (isFast ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Pow(random.NextDouble(), 3) * 40));
        log($"{flight.Job.Name} is polled, to be answered at {flight.AnswerAt.TotalSeconds:0.0000}");
        var answer = flight.ReceiveAsync();
        if (isFast)
        {
            Answer(flight);
        }

        return answer;
    }

    /// <summary>Answers a poll, as the watcher learns when this returns.</summary>
    public void Answer(ModelFlight flight)
    {
        Flights.Remove(flight);
        var answer = flight.Job.DrawAnswer(random);
        log($"{flight.Job.Name} is answered: {answer}{(flight.IsAbandoned ? ", to nobody" : "")}");
        Note(answer, flight.IsAbandoned);
        flight.Job.Answered(flight, answer);
        flight.Answer(answer);
    }

    public void Demand(bool isKept, string complaint)
    {
        if (!isKept)
        {
            Complaints.Add(complaint);
        }
    }

    private void Note(ModelAnswer answer, bool isAbandoned)
    {
        var (now, wait) = (time.Elapsed, answer.Wait);
        _closedAt = now >= _closedUntil ? now : _closedAt;
        var isLimit = answer.Outcome == nameof(JobClientErrorKind.RateLimited) && !isAbandoned;
        _closedUntil = Later(_closedUntil, now + (wait ?? TimeSpan.Zero));
        OpenForSureAt = Later(OpenForSureAt, now + (wait ?? TimeSpan.FromSeconds(isLimit ? 60 : 0)));
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
