namespace JobClients.Benchmarks.Polling;

/// <summary>
/// The least that any schedule can cost that is fixed before the job begins and sees nothing but that it has not ended
/// yet, for jobs whose run times are known as a set.
/// </summary>
/// <remarks>
/// <para>
/// With the jobs that run longer than x called N(x), the cost to come after a poll at x that found them all unfinished
/// is V(x) = λ·N(x) + min over y of (the waits until y of those that end in between + V(y)), and 0 if N(x) is 0. V(0)
/// is the bound times the number of jobs. The poll at 0 is not counted.
/// </para>
/// <para>
/// It is exact. A poll that is moved to an earlier time costs less as long as it passes no job's end, and only gives
/// room to the next. So in some best schedule each poll stands at the end of a job or, where a floor keeps it from
/// going there, exactly one floor after the poll before it: the times to be tried are the ends, and the chains of
/// floors that begin at them or at 0. A chain is left when its next poll would see no job end, since then that poll is
/// of no use.
/// </para>
/// <para>
/// Among the ends, the best next poll minimises a line in the number of jobs that have ended by x, so the lower
/// envelope of those lines finds it in logarithmic time.
/// </para>
/// </remarks>
internal sealed class LowerBound
{
    private readonly EndedJobs _ended;
    private readonly double _floor;

    /// <summary>The latest first.</summary>
    private readonly List<PollTime> _polls = [];

    /// <param name="runTimes">The jobs' run times in seconds, all positive.</param>
    /// <param name="floor">The least seconds between two polls; 0 for none.</param>
    public LowerBound(IReadOnlyList<double> runTimes, double floor)
    {
        (_ended, _floor) = (new(runTimes), floor);
        AddWithChain(new(0, 0, isEnd: false));
        for (var end = 0; end < _ended.Times.Count; end++)
        {
            AddWithChain(new(_ended.Times[end], end + 1, isEnd: true));
        }

        _polls.Sort((one, other) => other.Time.CompareTo(one.Time));
    }

    /// <summary>The bound, in seconds per job.</summary>
    /// <param name="pollCost">λ: the seconds of delay that one poll is worth.</param>
    public double At(double pollCost)
    {
        var envelope = new LowerEnvelope();
        var entered = 0;
        foreach (var poll in _polls)
        {
            // Only ends are lines, and each as soon as it is far enough ahead.
            for (; _polls[entered].Time >= poll.Time + _floor && _polls[entered].Time > poll.Time; entered++)
            {
                AddLine(envelope, _polls[entered]);
            }

            poll.CostToCome = CostToCome(poll, envelope, pollCost);
        }

        return _polls[^1].CostToCome / _ended.Count;
    }

    private void AddWithChain(PollTime start)
    {
        _polls.Add(start);
        var last = start;
        while (_floor > 0)
        {
            var time = last.Time + _floor;
            var ends = _ended.EndsUntil(time, last.Ends);
            if (ends == last.Ends)
            {
                return;
            }

            last = last.Next = new(time, ends, isEnd: false);
            _polls.Add(last);
        }
    }

    private void AddLine(LowerEnvelope envelope, PollTime poll)
    {
        if (poll.IsEnd)
        {
            envelope.Add(-poll.Time, (poll.Time * _ended.CountAt(poll.Ends)) - _ended.SumAt(poll.Ends) + poll.CostToCome);
        }
    }

    private double CostToCome(PollTime poll, LowerEnvelope envelope, double pollCost)
    {
        var (ended, sum) = (_ended.CountAt(poll.Ends), _ended.SumAt(poll.Ends));
        if (ended == _ended.Count)
        {
            return 0;
        }

        var best = envelope.IsEmpty ? double.PositiveInfinity : envelope.At(ended) + sum;
        if (poll.Next is { } next)
        {
            var waits = (next.Time * (_ended.CountAt(next.Ends) - ended)) - (_ended.SumAt(next.Ends) - sum);
            best = Math.Min(best, waits + next.CostToCome);
        }

        return (pollCost * (_ended.Count - ended)) + best;
    }
}
