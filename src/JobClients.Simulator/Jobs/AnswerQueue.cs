namespace JobClients.Simulator.Jobs;

/// <summary>Which answer each accepted call gets.</summary>
internal sealed class AnswerQueue(JobScript script)
{
    private readonly Queue<JobAnswer> _next = new();
    private int _calls;

    public void PutNext(JobAnswer answer, int count)
    {
        foreach (var next in Enumerable.Repeat(answer, count))
        {
            _next.Enqueue(next);
        }
    }

    public JobAnswer Take()
    {
        _calls++;
        return _next.TryDequeue(out var next) ? next : Scripted();
    }

    private JobAnswer Scripted()
        => script.AnswersByCall.GetValueOrDefault(_calls)
            ?? script.FirstAnswers.ElementAtOrDefault(_calls - 1)
            ?? script.StandingAnswer
            ?? JobAnswer.Job;
}
